package topplays.storage.spill;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import topplays.concurrent.Failures;
import topplays.model.EventBlock;
import topplays.storage.GrowingBytes;

/**
 * A part of the lines of a {@link SpillQueue}, in memory or in a file of its own.
 *
 * <p>Lines are added, and moved to the file, under the queue's lock; existing lines can be read meanwhile.
 */
final class SpillChunk {
    private final long first;
    private int events;
    /** The lines while they are in memory; null when they are in the file. */
    private volatile GrowingBytes memory;

    private volatile Path file;
    private int length;

    /** An empty chunk; its first event will have the number {@code first}. */
    SpillChunk(long first, int capacityBytes) {
        this.first = first;
        this.memory = new GrowingBytes(capacityBytes);
    }

    boolean hasRoomFor(EventBlock block) {
        GrowingBytes lines = memory;
        return lines != null && lines.capacity() - lines.size() >= block.length();
    }

    void add(EventBlock block) throws IOException {
        block.writeTo(memory);
        length += block.length();
        events += block.events();
    }

    /** The number of its last event. */
    long last() {
        return first + events - 1;
    }

    int length() {
        return length;
    }

    int memoryBytes() {
        GrowingBytes lines = memory;
        return lines == null ? 0 : lines.capacity();
    }

    /** Moves the lines to a new file. If that fails, they stay in memory and no file is left. */
    void moveTo(Path target) throws IOException {
        try (OutputStream out = new FileOutputStream(target.toFile())) {
            memory.writeTo(out);
        } catch (IOException e) {
            Failures.closeAfter(e, () -> Files.deleteIfExists(target));
            throw new IOException(
                    "cannot write waiting events to %s: %s; free some space there, or allow more memory"
                            .formatted(target, e.getMessage()),
                    e);
        }
        file = target;
        memory = null;
    }

    /** The lines from byte {@code start} on, where event {@code next} begins. */
    EventBlock linesFrom(int start, long next) throws IOException {
        int left = (int) (last() - next + 1);
        GrowingBytes lines = memory;
        if (lines != null) {
            return lines.lines(start, left);
        }
        GrowingBytes read = new GrowingBytes(length - start);
        writeTo(read, start, length);
        return read.lines(0, left);
    }

    /** Writes the bytes from {@code start}, inclusive, to {@code end}, exclusive. */
    void writeTo(OutputStream out, int start, int end) throws IOException {
        GrowingBytes lines = memory;
        if (lines != null) {
            out.write(lines.array(), start, end - start);
            return;
        }
        try (InputStream in = new FileInputStream(file.toFile())) {
            in.skipNBytes(start);
            byte[] read = in.readNBytes(end - start);
            if (read.length < end - start) {
                throw new IOException("waiting events are missing in " + file + ": the file was cut while in use");
            }
            out.write(read);
        }
    }

    /** Frees its memory or its file. */
    void delete() throws IOException {
        memory = null;
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
