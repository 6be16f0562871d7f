package topplays.storage.journal;

import java.io.IOException;
import java.nio.file.Path;
import topplays.storage.GrowingBytes;

/**
 * A file of a journal: a header followed by records. Records are appended only to the newest segment, whole or not at
 * all.
 *
 * <p>One thread appends; other threads may read up to {@link #end()} and force meanwhile.
 */
final class JournalSegment {
    private final Path path;
    private final JournalHeader header;
    private final long start;
    private volatile long end;
    private volatile long last;
    private volatile JournalSegment next;
    /** The file to append to; null in all segments but the newest of an opened journal. */
    private JournalDisk.AppendFile file;

    private volatile boolean isTorn;

    /** A segment with this header and no record. */
    JournalSegment(Path path, JournalHeader header) throws IOException {
        this.path = path;
        this.header = header;
        this.start = header.encode().size();
        this.end = start;
        this.last = header.first() - 1;
    }

    /** Sets the end of the whole records: byte {@code newEnd} and event {@code newLast}. */
    void reachTo(long newEnd, long newLast) {
        last = newLast;
        end = newEnd;
    }

    /** Opens it for appending. */
    void openAs(JournalDisk.AppendFile opened) {
        file = opened;
    }

    /**
     * Appends a record.
     *
     * @throws IOException if it cannot be written; then nothing of it is in the segment, or the segment accepts no more
     */
    void append(GrowingBytes record, int events) throws IOException {
        requireWhole();
        try {
            file.write(record.array(), record.size());
        } catch (IOException e) {
            cutBack(e);
            throw new IOException(
                    "cannot write to the journal %s: %s; these events were not stored: free some space there"
                            .formatted(path, e.getMessage()),
                    e);
        }
        reachTo(end + record.size(), last + events);
    }

    /** Throws if the segment ends with a part of a record that could not be cut off. */
    void requireWhole() throws IOException {
        if (isTorn) {
            throw new IOException(
                    "the journal %s accepts no more events since a write failed: repair its disk and restart"
                            .formatted(path));
        }
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

    /** Marks the segment as complete, followed by another one. */
    void followedBy(JournalSegment following) {
        next = following;
    }

    /** The segment after this one; null if this is the newest. */
    JournalSegment next() {
        return next;
    }

    JournalHeader header() {
        return header;
    }

    Path path() {
        return path;
    }

    /** The number of its first event, which may not exist yet. */
    long first() {
        return header.first();
    }

    long last() {
        return last;
    }

    /** The offset of its first record. */
    long start() {
        return start;
    }

    /** The number of bytes of its header and whole records. */
    long end() {
        return end;
    }

    /** The error for an offset without a valid record. */
    IOException damagedAt(long offset) {
        return new IOException(
                "the journal %s is damaged at byte %d: restore it, or move its folder away and lose the events in it"
                        .formatted(path, offset));
    }
}
