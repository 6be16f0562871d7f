package topplays.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import topplays.concurrent.Failures;
import topplays.concurrent.WaitableClock;
import topplays.model.DurationText;
import topplays.model.EventBlock;
import topplays.model.SizeText;
import topplays.pacing.PacingSettings;
import topplays.pacing.live.Batch;
import topplays.pacing.live.LivePacer;
import topplays.pacing.live.Pacer;
import topplays.pacing.live.PacerTick;
import topplays.storage.events.BatchDirectory;
import topplays.storage.journal.ExpectedJournal;
import topplays.storage.journal.JournalOwner;
import topplays.storage.journal.JournalQueue;

/** Brings a stream into EVENTS in real time: journal, pacer, batches. Accepted events are on disk within a second. */
public final class StreamPipeline implements Closeable {
    private static final Duration SYNC_INTERVAL = Duration.ofMillis(500);

    private final Map<String, Object> position;
    private final BatchDirectory directory;
    private final PipelineMessages messages;
    private final PipelineListener listener;
    private final PacingSettings settings;
    private final InstantSource wallTime;
    /** Paces; setting the system clock does not change it. */
    private final WaitableClock clock;

    private final JournalQueue journal;
    private final SeasonKeeper season;
    private final Pacer pacer;
    private final LivePacer live;
    private final JournalSync sync;
    private final FlowProgress progress;
    private final AtomicLong batches = new AtomicLong();
    private volatile long batchedNumber;
    private final WaitingAges ages;
    private volatile PacerTick lastTick;
    private boolean reportedFull;
    private boolean reportedSlow;

    private StreamPipeline(
            StreamSettings stream,
            RecordedJournal recorded,
            JournalQueue journal,
            BatchDirectory directory,
            InstantSource wallTime,
            PipelineListener listener,
            PipelineMessages messages)
            throws IOException {
        this.wallTime = wallTime;
        this.clock = WaitableClock.running(wallTime.instant(), 1);
        this.position = recorded.position();
        this.directory = directory;
        this.messages = messages;
        this.listener = listener;
        this.batchedNumber = directory.lastNumber();
        this.journal = journal;
        this.settings = stream.buffer().pacingOn(stream.journal());
        this.season = SeasonKeeper.of(stream.buffer().policy(), settings, clock.now(), directory, messages.notes());
        this.pacer = new Pacer(settings, season.batches(), journal, this::write);
        this.progress = new FlowProgress(messages.progress(), settings.tick(), System::nanoTime);
        this.ages = new WaitingAges(stream.journal(), journal.last(), wallTime, messages.notes());
        ages.store(journal.last(), batchedNumber);
        this.lastTick = aged(new PacerTick(0, 0, journal.bytes(), 0));
        this.sync = JournalSync.start(journal, SYNC_INTERVAL);
        this.live = LivePacer.start(pacer, settings, clock, this::ticked);
    }

    /**
     * Opens the journal and starts; events that the last run left in the journal are paced again.
     *
     * @param wallTime the time of arrivals and of batches
     */
    public static StreamPipeline open(
            StreamSettings stream,
            String events,
            BatchDirectory directory,
            InstantSource wallTime,
            PipelineMessages messages)
            throws IOException {
        return open(stream, events, directory, wallTime, PipelineListener.NONE, messages);
    }

    /** The same; {@code listener} first visits the events in the journal. */
    public static StreamPipeline open(
            StreamSettings stream,
            String events,
            BatchDirectory directory,
            InstantSource wallTime,
            PipelineListener listener,
            PipelineMessages messages)
            throws IOException {
        Optional<RecordedJournal> before = RecordedJournal.load(stream, directory);
        if (before.isPresent()) {
            before.get().requireIn(stream, directory.writer());
        }
        RecordedJournal recorded = RecordedJournal.of(stream);
        ExpectedJournal expected = new ExpectedJournal(
                new JournalOwner(directory.writer(), events, directory.eventsId()),
                directory.lastNumber(),
                before.isPresent() || stream.isJournalInEvents());
        JournalQueue journal = JournalQueue.open(stream.journal(), expected, listener, messages.notes());
        if (journal.bytes() > 0) {
            messages.notes()
                    .accept("%s of events wait in the journal from the last run"
                            .formatted(SizeText.rounded(journal.bytes())));
        }
        try {
            recorded.storeIn(directory);
            return new StreamPipeline(stream, recorded, journal, directory, wallTime, listener, messages);
        } catch (IOException | RuntimeException | Error e) {
            Failures.closeAfter(e, journal);
            throw e;
        }
    }

    /** The source's position after the last events in the journal; empty the first time. */
    String mark() {
        return journal.mark();
    }

    /** The time of arrival of events without a time of their own. It follows the system clock when that is set. */
    InstantSource wallTime() {
        return wallTime;
    }

    /** The maximum size of a block, in bytes, that fits into the buffer. */
    int blockBytes() {
        return (int) Math.min(1 << 18, settings.capacity() / 2);
    }

    public PacingSettings settings() {
        return settings;
    }

    /** The events that wait for a batch, in bytes of event lines. */
    public long waitingBytes() {
        return pacer.waiting();
    }

    /** Accepts events and returns the last one's number; waits while the buffer is full. */
    public long accept(EventBlock block, String mark) throws IOException, InterruptedException {
        long last = pacer.accept(block, mark);
        if (!reportedFull && pacer.wasFull()) {
            reportedFull = true;
            messages.notes().accept(FlowProgress.FULL.formatted(SizeText.rounded(settings.capacity())));
        }
        return last;
    }

    /** Makes all accepted events durable; several callers share one force. */
    public void sync() throws IOException {
        journal.sync();
    }

    /** Throws the failure of a thread, if one failed. */
    public void check() throws IOException {
        live.check();
        sync.check();
    }

    /** Writes all waiting events without waiting for the deadline, because the source has ended. */
    void flush() throws IOException, InterruptedException {
        pacer.flush();
        progress.end();
    }

    /** Returns the number of batches that were written since the start. */
    public long batches() {
        return batches.get();
    }

    /** Returns the number of the last event in a batch. */
    public long batchedNumber() {
        return batchedNumber;
    }

    /** Returns the last tick of the pacer, with the ages of events from before the start. */
    public PacerTick lastTick() {
        return lastTick;
    }

    private void ticked(PacerTick tick) {
        season.ticked();
        ages.store(journal.last(), batchedNumber);
        PacerTick aged = aged(tick);
        lastTick = aged;
        progress.show(aged, wallTime.instant(), batches.get());
    }

    private PacerTick aged(PacerTick tick) {
        return ages.withAge(tick, settings.tick(), batchedNumber);
    }

    private void write(Batch batch) throws IOException, InterruptedException {
        listener.beforeBatch(batch);
        Instant start = clock.now();
        directory.write(batch, wallTime.instant(), position);
        season.keep(directory);
        batches.incrementAndGet();
        batchedNumber = batch.last();
        Duration took = Duration.between(start, clock.now());
        if (!reportedSlow && took.compareTo(settings.deadline()) > 0) {
            reportedSlow = true;
            String late =
                    "writing a batch took %.1fs, longer than the deadline of %s, so events are late; give a longer --deadline";
            messages.notes().accept(late.formatted(took.toMillis() / 1000.0, DurationText.of(settings.deadline())));
        }
    }

    /** Stops; waiting events stay in the journal. */
    @Override
    public void close() throws IOException {
        live.close();
        sync.close();
        journal.close();
    }
}
