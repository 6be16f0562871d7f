package topplays.storage.spill;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;

/**
 * A queue in memory up to a number of bytes, and beyond that in temporary files. It does not survive the process.
 *
 * <p>Lines are copied into chunks of {@value #CHUNK_BYTES} bytes, so the memory used is exact even for small blocks.
 * When memory is full, the newest chunk moves to a file. A file is deleted as soon as its events are removed, so the
 * disk holds only waiting events.
 */
public final class SpillQueue implements EventQueue {
    /** Small enough that no garbage collector treats it as a humongous object. */
    static final int CHUNK_BYTES = 1 << 18;

    private static final String FILE = "waiting-%08d";
    private static final String FILES = "waiting-[0-9]*";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final long memoryBytes;
    private final Deque<SpillChunk> chunks = new ArrayDeque<>();

    private long last;
    private long bytes;
    private long inMemory;
    private long spills;

    /**
     * The number of the first event that is in no batch yet, and its offset in the first chunk that is not taken whole.
     */
    private long next;

    private int nextStart;
    private SpillBatch underWay;

    /**
     * An empty queue.
     *
     * @param folder for its files only; created when needed, and deleted on close. Files of an earlier run are deleted
     * @param memoryBytes the maximum bytes of lines in memory
     * @param firstNumber the number of the first event
     */
    public SpillQueue(Path folder, long memoryBytes, long firstNumber) throws IOException {
        if (memoryBytes < 1) {
            throw new IllegalArgumentException("memory must be positive: " + memoryBytes);
        }
        if (firstNumber < 1) {
            throw new IllegalArgumentException("the first number must be positive: " + firstNumber);
        }
        this.folder = folder;
        this.memoryBytes = memoryBytes;
        this.last = firstNumber - 1;
        this.next = firstNumber;
        deleteFiles();
    }

    @Override
    public synchronized long append(EventBlock block, String mark) throws IOException {
        if (block.isEmpty()) {
            return last;
        }
        SpillChunk newest = chunks.peekLast();
        if (newest == null || !newest.hasRoomFor(block)) {
            newest = startChunk(Math.max(CHUNK_BYTES, block.length()));
        }
        newest.add(block);
        bytes += block.length();
        last += block.events();
        return last;
    }

    private SpillChunk startChunk(int capacity) throws IOException {
        SpillChunk full = chunks.peekLast();
        if (full != null && inMemory + capacity > memoryBytes) {
            spill(full);
        }
        SpillChunk chunk = new SpillChunk(last + 1, capacity);
        chunks.addLast(chunk);
        inMemory += chunk.memoryBytes();
        return chunk;
    }

    private void spill(SpillChunk chunk) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        int freed = chunk.memoryBytes();
        chunk.moveTo(folder.resolve(FILE.formatted(spills)));
        spills++;
        inMemory -= freed;
    }

    @Override
    public synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized Batch take(long least) throws IOException {
        if (underWay != null) {
            throw new IllegalStateException("one batch at a time: remove the one under way first");
        }
        if (least < 1 || least > bytes) {
            throw new IllegalArgumentException("a batch must have from 1 to %d bytes: %d".formatted(bytes, least));
        }
        Cut cut = cut(least);
        underWay = new SpillBatch(next, cut.last(), cut.bytes(), cut.parts());
        next = cut.last() + 1;
        nextStart = cut.end();
        return underWay;
    }

    /** Parts with {@code bytes} in total; their last event ends at offset {@code end} of the last part's chunk. */
    private record Cut(List<SpillBatch.Part> parts, long bytes, long last, int end) {}

    private Cut cut(long least) throws IOException {
        List<SpillBatch.Part> parts = new ArrayList<>();
        long taken = 0;
        int start = nextStart;
        long from = next;
        for (SpillChunk chunk : chunks) {
            long wanted = least - taken;
            if (chunk.length() - start >= wanted) {
                EventBlock head = chunk.linesFrom(start, from).head(wanted);
                int end = start + head.length();
                parts.add(new SpillBatch.Part(chunk, start, end));
                return new Cut(parts, taken + head.length(), from + head.events() - 1, end);
            }
            parts.add(new SpillBatch.Part(chunk, start, chunk.length()));
            taken += chunk.length() - start;
            from = chunk.last() + 1;
            start = 0;
        }
        throw new IllegalStateException("the chunks must have the bytes counted: " + bytes);
    }

    @Override
    public synchronized void remove(Batch batch) throws IOException {
        if (batch != underWay) {
            throw new IllegalArgumentException("only the batch under way can be removed: " + batch);
        }
        SpillChunk cut = underWay.lastChunk();
        underWay = null;
        bytes -= batch.bytes();
        while (!chunks.isEmpty() && chunks.getFirst().last() <= batch.last()) {
            SpillChunk done = chunks.removeFirst();
            inMemory -= done.memoryBytes();
            done.delete();
            nextStart = done == cut ? 0 : nextStart;
        }
    }

    /** Drops all events and deletes the files and their folder. */
    @Override
    public synchronized void close() throws IOException {
        chunks.clear();
        deleteFiles();
        Files.deleteIfExists(folder);
    }

    private void deleteFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
