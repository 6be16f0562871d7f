package topplays.storage.journal;

import java.io.IOException;
import java.nio.file.Path;
import topplays.storage.GrowingBytes;

/**
 * A file of a journal: a header, and records one after another. Only the newest is appended to; a record is in it whole or
 * not at all.
 *
 * <p>One thread appends; others may read up to {@link #end()} and force meanwhile.
 */
final class JournalSegment {
    private final Path path;
    private final long start;
    private final long first;
    private volatile long end;
    private volatile long last;
    private volatile JournalSegment next;
    /** Where records are appended; null in all but the newest of a journal that is opened. */
    private JournalDisk.AppendFile file;

    private boolean isTorn;

    /** A segment that has this header and no record. */
    JournalSegment(Path path, JournalHeader header) throws IOException {
        this.path = path;
        this.first = header.first();
        this.start = header.encode().size();
        this.end = start;
        this.last = first - 1;
    }

    /** Tells that there are whole records up to byte {@code newEnd} and event {@code newLast}. */
    void reachTo(long newEnd, long newLast) {
        last = newLast;
        end = newEnd;
    }

    /** Opens it for records to come. */
    void openAs(JournalDisk.AppendFile opened) {
        file = opened;
    }

    /**
     * Appends a record.
     *
     * @throws IOException if it cannot be written; then nothing of it is there, or the segment takes no more
     */
    void append(GrowingBytes record, int events) throws IOException {
        if (isTorn) {
            throw new IOException(
                    "the journal %s takes no more events since a write failed: see to its disk, start again"
                            .formatted(path));
        }
        try {
            file.write(record.array(), record.size());
        } catch (IOException e) {
            cutBack(e);
            throw new IOException(
                    "cannot write to the journal %s: %s; these events were not kept: free some space there"
                            .formatted(path, e.getMessage()),
                    e);
        }
        reachTo(end + record.size(), last + events);
    }

    private void cutBack(IOException failure) {
        isTorn = true;
        try {
            file.truncate(end);
            isTorn = false;
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    void force() throws IOException {
        try {
            file.force();
        } catch (IOException e) {
            throw new IOException("cannot force the journal %s to disk: %s".formatted(path, e.getMessage()), e);
        }
    }

    void close() throws IOException {
        file.close();
    }

    /** Tells that the segment is complete, and which one goes on. */
    void followedBy(JournalSegment following) {
        next = following;
    }

    /** The segment after this one; null if this is the newest. */
    JournalSegment next() {
        return next;
    }

    Path path() {
        return path;
    }

    /** The number of its first event, which may be still to come. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** Where its first record begins. */
    long start() {
        return start;
    }

    /** How many bytes its header and whole records have. */
    long end() {
        return end;
    }

    /** What to tell of a place where a record should be and is none. */
    IOException damagedAt(long offset) {
        return new IOException(
                "the journal %s is damaged at byte %d: restore it, or move its folder away and lose the events in it"
                        .formatted(path, offset));
    }
}
