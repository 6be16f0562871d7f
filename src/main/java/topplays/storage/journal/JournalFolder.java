package topplays.storage.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import topplays.concurrent.Failures;
import topplays.concurrent.LockFile;
import topplays.storage.GrowingBytes;

/**
 * The folder of a journal, used by one process at a time. A segment appears with its whole header or not at all. Its
 * name is the number of its first event.
 */
final class JournalFolder implements Closeable {
    private static final String NAME = "%016d.journal";
    private static final String NAMES = "[0-9]{16}\\.journal";
    private static final String DRAFT = "_draft";
    private static final String LOCK = "_lock";

    private final Path folder;
    private final JournalDisk disk;
    private final long segmentBytes;
    private final LockFile lock;

    private JournalFolder(Path folder, JournalDisk disk, long segmentBytes, LockFile lock) {
        this.folder = folder;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.lock = lock;
    }

    /**
     * Locks the folder for this process; creates it if necessary.
     *
     * @param segmentBytes the size at which a new segment begins
     */
    static JournalFolder lock(Path folder, JournalDisk disk, long segmentBytes) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        create(absolute, disk);
        LockFile lock = LockFile.tryLock(absolute.resolve(LOCK))
                .orElseThrow(() -> new IOException(
                        "the journal %s is in use: wait until the other process ends, or name another folder with --journal"
                                .formatted(folder)));
        return new JournalFolder(absolute, disk, segmentBytes, lock);
    }

    private static void create(Path folder, JournalDisk disk) throws IOException {
        if (!Files.isDirectory(folder)) {
            create(folder.getParent(), disk);
            Files.createDirectory(folder);
            disk.forceFolder(folder.getParent());
        }
    }

    Path path() {
        return folder;
    }

    JournalDisk disk() {
        return disk;
    }

    /** The size at which a new segment begins. */
    long segmentBytes() {
        return segmentBytes;
    }

    /** The segment files, oldest first. */
    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAMES))
                    .sorted()
                    .toList();
        }
    }

    Path file(JournalHeader header) {
        return folder.resolve(NAME.formatted(header.first()));
    }

    /** Writes a new segment under a draft name and forces it to disk. */
    JournalDisk.AppendFile draft(JournalHeader header) throws IOException {
        Path draft = folder.resolve(DRAFT);
        disk.delete(draft);
        JournalDisk.AppendFile file = disk.open(draft, 0);
        try {
            GrowingBytes bytes = header.encode();
            file.write(bytes.array(), bytes.size());
            file.force();
            return file;
        } catch (IOException e) {
            Failures.closeAfter(e, file);
            throw new IOException(
                    "cannot write to the journal %s: %s; free some space there".formatted(draft, e.getMessage()), e);
        }
    }

    /** Gives the draft its final name. */
    JournalSegment publish(JournalHeader header, JournalDisk.AppendFile draft) throws IOException {
        JournalSegment segment = new JournalSegment(file(header), header);
        segment.openAs(draft);
        try {
            disk.rename(folder.resolve(DRAFT), segment.path());
            disk.forceFolder(folder);
            return segment;
        } catch (IOException e) {
            Failures.closeAfter(e, draft);
            throw new IOException(
                    "cannot begin the journal's file %s: %s".formatted(segment.path(), e.getMessage()), e);
        }
    }

    /** Deletes the segments from {@code oldest} on whose events are all committed; returns the oldest remaining one. */
    JournalSegment deleteCommitted(JournalSegment oldest, long committed) throws IOException {
        JournalSegment kept = oldest;
        while (kept.next() != null && kept.last() <= committed) {
            disk.delete(kept.path());
            kept = kept.next();
        }
        if (kept != oldest) {
            disk.forceFolder(folder);
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
