package topplays.storage.journal;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a journal from its first record to its last, and finds the first event that is not committed. Refuses a journal that
 * has another owner, is damaged, or does not continue where EVENTS ends.
 */
final class JournalOpening {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final String MOVE_BACK = ", or, if EVENTS was moved, move it back, run once, and move it again";

    private final JournalFolder folder;
    private final ExpectedJournal expected;
    private final JournalOwner owner;
    private final long committed;
    private final JournalVisitor visitor;
    private final Consumer<String> notes;

    private JournalSegment oldest;
    private JournalEnd end;
    private JournalCursor firstWaiting;
    private long waitingBytes;

    JournalOpening(JournalFolder folder, ExpectedJournal expected, JournalVisitor visitor, Consumer<String> notes) {
        this.folder = folder;
        this.expected = expected;
        this.owner = expected.owner();
        this.committed = expected.committed();
        this.visitor = visitor;
        this.notes = notes;
    }

    /** Opens the journal; a new one begins with the event after the last committed one. */
    void open() throws IOException {
        Deque<JournalHeader> headers = headers();
        if (headers.isEmpty()) {
            JournalHeader header = JournalHeader.of(owner, committed + 1, "");
            headers.add(header);
            oldest = folder.publish(header, folder.draft(header));
            end = new JournalEnd(oldest, committed, "", 0);
        } else {
            read(headers);
        }
        if (firstWaiting == null) {
            firstWaiting = new JournalCursor(end.segment(), end.segment().end(), 0, end.last() + 1);
        }
    }

    /**
     * The headers of the segments. Deletes the oldest segments that hold only committed events, without reading them.
     */
    private Deque<JournalHeader> headers() throws IOException {
        Deque<JournalHeader> headers = new ArrayDeque<>();
        for (Path file : folder.segments()) {
            JournalHeader header = JournalHeader.read(file);
            requireOurs(file, header);
            if (header.first() <= committed + 1) {
                for (JournalHeader before : headers) {
                    folder.disk().delete(folder.file(before));
                }
                headers.clear();
            }
            headers.add(header);
        }
        return headers;
    }

    private void requireOurs(Path file, JournalHeader header) throws IOException {
        if (!expected.isOwnedBy(header.owner())) {
            throw notOurs(file, header.owner());
        }
        if (!file.equals(folder.file(header))) {
            throw new IOException("%s was renamed: it begins with event %d; rename it to %s"
                    .formatted(file, header.first(), folder.file(header).getFileName()));
        }
    }

    private IOException notOurs(Path file, JournalOwner found) {
        if (expected.isReplaced(found)) {
            return new IOException(
                    "%s is the journal of writer '%s' to a folder that stood at %s and was moved or deleted: give its new path as EVENTS, or name another folder with --journal"
                            .formatted(file, found.writer(), found.events()));
        }
        return new IOException(
                "%s is the journal of writer '%s' to %s, not of '%s' to %s: name another folder with --journal%s"
                        .formatted(
                                file,
                                found.writer(),
                                found.events(),
                                owner.writer(),
                                owner.events(),
                                found.eventsId().isEmpty() ? MOVE_BACK : ""));
    }

    private void read(Deque<JournalHeader> headers) throws IOException {
        JournalHeader first = headers.getFirst();
        if (first.first() > committed + 1) {
            throw new IOException(
                    "events %d to %d of writer '%s' are missing between %s and the journal %s: restore the journal"
                            .formatted(
                                    committed + 1, first.first() - 1, owner.writer(), owner.events(), folder.path()));
        }
        for (JournalHeader header : headers) {
            enter(header);
            readRecords(end.segment());
        }
        if (end.last() < committed) {
            throw new IOException(
                    "the journal %s ends with event %d, but %s has events of writer '%s' up to %d: it is not the newest; move it away"
                            .formatted(folder.path(), end.last(), owner.events(), owner.writer(), committed));
        }
        openToAppend(end.segment());
    }

    private void enter(JournalHeader header) throws IOException {
        JournalSegment segment = new JournalSegment(folder.file(header), header);
        if (oldest == null) {
            oldest = segment;
            end = new JournalEnd(segment, header.first() - 1, header.mark(), 0);
            return;
        }
        requireWhole(end.segment());
        if (header.first() != end.last() + 1) {
            throw new IOException(
                    "the journal %s lacks the events between %d and %d: restore it, or move its folder away"
                            .formatted(folder.path(), end.last(), header.first()));
        }
        end.segment().followedBy(segment);
        end = end.in(segment);
    }

    private static void requireWhole(JournalSegment segment) throws IOException {
        if (Files.size(segment.path()) > segment.end()) {
            throw segment.damagedAt(segment.end());
        }
    }

    private void readRecords(JournalSegment segment) throws IOException {
        long size = Files.size(segment.path());
        try (InputStream in =
                new BufferedInputStream(new FileInputStream(segment.path().toFile()), BUFFER_BYTES)) {
            in.skipNBytes(segment.end());
            while (segment.end() < size) {
                Optional<JournalRecord> record = JournalRecord.read(
                                segment.header().marker(), in, size - segment.end())
                        .filter(read -> read.first() == end.last() + 1);
                if (record.isEmpty()) {
                    return;
                }
                keep(segment, record.get());
            }
        }
    }

    private void keep(JournalSegment segment, JournalRecord record) throws IOException {
        int start = record.last() > committed ? record.bytesBefore(committed + 1) : record.linesLength();
        long next = Math.min(record.last() + 1, Math.max(record.first(), committed + 1));
        visitor.visit(record.linesFrom(start, next), record.mark());
        if (record.last() > committed) {
            if (firstWaiting == null) {
                firstWaiting = new JournalCursor(segment, segment.end(), start, next);
            }
            waitingBytes += record.linesLength() - start;
        }
        segment.reachTo(segment.end() + record.frameLength(), record.last());
        end = end.plus(record.events(), record.mark());
    }

    /** Cuts off an incomplete last record, and forces the journal, because the last run may not have done so. */
    private void openToAppend(JournalSegment segment) throws IOException {
        long torn = Files.size(segment.path()) - segment.end();
        if (torn > 0) {
            requireNoRecordBehind(segment);
        }
        JournalDisk.AppendFile file = folder.disk().open(segment.path(), segment.end());
        segment.openAs(file);
        if (torn > 0) {
            file.truncate(segment.end());
            notes.accept(
                    "cut %d bytes off the end of %s: an incomplete record, not acknowledged when the last run ended"
                            .formatted(torn, segment.path()));
        }
        segment.force();
    }

    private static void requireNoRecordBehind(JournalSegment segment) throws IOException {
        try (InputStream in = new FileInputStream(segment.path().toFile())) {
            in.skipNBytes(segment.end());
            if (segment.header().marker().isBeforeARecordIn(in.readAllBytes())) {
                throw segment.damagedAt(segment.end());
            }
        }
    }

    /** The oldest segment, from which all others follow. */
    JournalSegment oldest() {
        return oldest;
    }

    JournalEnd end() {
        return end;
    }

    /** The position of the first event that is not committed. */
    JournalCursor firstWaiting() {
        return firstWaiting;
    }

    /** The number of bytes of the events that are not committed. */
    long waitingBytes() {
        return waitingBytes;
    }
}
