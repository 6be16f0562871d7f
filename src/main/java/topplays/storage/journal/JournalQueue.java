package topplays.storage.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import topplays.concurrent.Failures;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;

/**
 * A queue in a journal on local disk, for sources that cannot be replayed. Appended events survive the process; durable
 * events survive a crash of the machine. An event may be acknowledged only after {@link #awaitDurable} or a later
 * {@link #sync} has returned.
 *
 * <p>No event is held in memory: a batch is a range of the journal, read each time the batch is written. The events of
 * a batch are durable, so EVENTS never has an event that the journal could still lose. A segment is deleted when all
 * its events are removed. Numbers and marks continue after a restart.
 *
 * <pre>
 * long last = journal.append(block, mark);      // any thread
 * journal.awaitDurable(last);                   // one force for all waiting threads
 * acknowledge();
 * </pre>
 *
 * <p>Sources without acknowledgement call {@link #sync} from a timer, at least once per second.
 */
public final class JournalQueue implements EventQueue {
    /** The beginning of a mark that is added to the mark before it, instead of replacing it. */
    public static final String ADDED = "\n";

    private static final long SEGMENT_BYTES = 64 << 20;

    private final JournalFolder folder;
    private final JournalOwner owner;
    private final GroupCommit commit;
    private final AtomicLong bytes;
    private final Object appending = new Object();
    private volatile JournalEnd written;

    /** The fields below are guarded by this object. */
    private JournalSegment oldest;

    private JournalCursor firstWaiting;
    private JournalBatch underWay;

    private JournalQueue(JournalFolder folder, JournalOwner owner, JournalOpening opening) {
        this.folder = folder;
        this.owner = owner;
        this.oldest = opening.oldest();
        this.firstWaiting = opening.firstWaiting();
        this.bytes = new AtomicLong(opening.waitingBytes());
        this.written = opening.end();
        this.commit = new GroupCommit(this::force, opening.end());
    }

    /**
     * Opens the journal in that folder, or creates one.
     *
     * @param notes receives a line for the user if an incomplete record was cut off
     * @throws IOException if another process uses it, if it belongs to another writer, EVENTS or version, if it is
     *     damaged, or if it does not continue where EVENTS ends; then it is left unchanged
     */
    public static JournalQueue open(Path folder, ExpectedJournal expected, Consumer<String> notes) throws IOException {
        return open(folder, expected, (waiting, mark) -> {}, notes);
    }

    /** Opens the journal; {@code visitor} receives each record while the journal is read. */
    public static JournalQueue open(
            Path folder, ExpectedJournal expected, JournalVisitor visitor, Consumer<String> notes) throws IOException {
        return open(JournalFolder.lock(folder, new LocalJournalDisk(), SEGMENT_BYTES), expected, visitor, notes);
    }

    static JournalQueue open(
            JournalFolder folder, ExpectedJournal expected, JournalVisitor visitor, Consumer<String> notes)
            throws IOException {
        try {
            JournalOpening opening = new JournalOpening(folder, expected, visitor, notes);
            opening.open();
            return new JournalQueue(folder, expected.owner(), opening);
        } catch (IOException | RuntimeException | Error e) {
            Failures.closeAfter(e, folder);
            throw e;
        }
    }

    /**
     * Appends events. They survive this process at once, and a crash of the machine when {@link #awaitDurable} has
     * returned.
     *
     * @param mark stored with the events; an empty block stores the mark alone. One that begins with {@link #ADDED} is added
     *     to the mark before it
     */
    @Override
    public long append(EventBlock block, String mark) throws IOException {
        synchronized (appending) {
            commit.requireSound();
            startSegmentIfFull();
            JournalEnd end = written;
            RecordMarker marker = end.segment().header().marker();
            end.segment().append(JournalRecord.encode(marker, end.last() + 1, block, mark), block.events());
            written = end.plus(block.events(), mark);
            bytes.addAndGet(block.length());
            return end.last() + block.events();
        }
    }

    private void startSegmentIfFull() throws IOException {
        JournalEnd end = written;
        JournalSegment full = end.segment();
        boolean isOpenToMore = full.header().isPresentVersion() && full.end() < folder.segmentBytes();
        if (isOpenToMore || full.last() < full.first()) {
            return;
        }
        sync();
        JournalHeader header = JournalHeader.of(owner, end.last() + 1, end.mark());
        JournalSegment following = publish(header, folder.draft(header));
        written = end.in(following);
        full.followedBy(following);
        full.close();
    }

    private JournalSegment publish(JournalHeader header, JournalDisk.AppendFile draft) throws IOException {
        try {
            return folder.publish(header, draft);
        } catch (IOException e) {
            // The new segment may exist, so nothing may be appended to the old one.
            commit.fail(e);
            throw e;
        }
    }

    private JournalEnd force() throws IOException {
        JournalEnd end = written;
        end.segment().force();
        return end;
    }

    /** Returns when the event with that number, and all before it, survive a crash of the machine. */
    public void awaitDurable(long number) throws IOException {
        if (number > written.last()) {
            throw new IllegalArgumentException("only appended events can become durable: " + number);
        }
        commit.await(durable -> durable.last() >= number);
    }

    /** Throws if the journal accepts no more events until a restart: a force has failed, or a torn record could not be cut off. */
    public void requireSound() throws IOException {
        commit.requireSound();
        written.segment().requireWhole();
    }

    /** Makes all that has been appended durable. */
    public void sync() throws IOException {
        long records = written.records();
        commit.await(durable -> durable.records() >= records);
    }

    /** The number of the last event, or 0 before the first one. */
    public long last() {
        return written.last();
    }

    /** The mark of the last durable record; empty before the first one. */
    public String mark() {
        return commit.durable().mark();
    }

    @Override
    public long bytes() {
        return bytes.get();
    }

    @Override
    public synchronized Batch take(long least) throws IOException {
        if (underWay != null) {
            throw new IllegalStateException("one batch at a time: remove the one under way first");
        }
        if (least < 1 || least > bytes()) {
            throw new IllegalArgumentException("a batch must have from 1 to %d bytes: %d".formatted(bytes(), least));
        }
        JournalBatch batch = JournalBatch.cut(firstWaiting, least);
        awaitDurable(batch.last());
        underWay = batch;
        firstWaiting = batch.end();
        return batch;
    }

    @Override
    public synchronized void remove(Batch batch) throws IOException {
        if (batch != underWay) {
            throw new IllegalArgumentException("only the batch under way can be removed: " + batch);
        }
        underWay = null;
        bytes.addAndGet(-batch.bytes());
        oldest = folder.deleteCommitted(oldest, batch.last());
    }

    /** Makes all events durable and unlocks the folder; the events stay. */
    @Override
    public void close() throws IOException {
        synchronized (appending) {
            try (folder;
                    Closeable newest = written.segment()::close) {
                sync();
            }
        }
    }
}
