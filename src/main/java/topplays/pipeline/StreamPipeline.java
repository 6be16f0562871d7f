package topplays.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import topplays.model.DurationText;
import topplays.model.EventBlock;
import topplays.model.SizeText;
import topplays.pacing.PacingSettings;
import topplays.pacing.live.Batch;
import topplays.pacing.live.LivePacer;
import topplays.pacing.live.Pacer;
import topplays.pacing.live.PacerTick;
import topplays.pacing.live.PacingClock;
import topplays.storage.events.BatchDirectory;
import topplays.storage.journal.JournalId;
import topplays.storage.journal.JournalQueue;

/** The road of a stream into EVENTS, in real time: journal, pacer, batches. What is accepted is on disk within a second. */
public final class StreamPipeline implements Closeable {
    private static final Duration SYNC_INTERVAL = Duration.ofMillis(500);

    private static final String JOURNAL_ID = "journal";
    private static final String JOURNAL_FOLDER = "journalFolder";

    private final Map<String, Object> position;
    private final BatchDirectory directory;
    private final PipelineMessages messages;
    private final PipelineListener listener;
    private final PacingSettings settings;
    private final PacingClock clock = PacingClock.running(Instant.now(), 1);
    private final JournalQueue journal;
    private final SeasonKeeper season;
    private final Pacer pacer;
    private final LivePacer live;
    private final JournalSync sync;
    private final FlowProgress progress;
    private final AtomicLong batches = new AtomicLong();
    private boolean toldFull;
    private boolean toldSlow;

    private StreamPipeline(
            StreamSettings stream,
            String journalId,
            JournalQueue journal,
            BatchDirectory directory,
            PipelineListener listener,
            PipelineMessages messages)
            throws IOException {
        this.position = Map.of(
                JOURNAL_ID,
                journalId,
                JOURNAL_FOLDER,
                stream.journal().toAbsolutePath().normalize().toString());
        this.directory = directory;
        this.messages = messages;
        this.listener = listener;
        this.journal = journal;
        this.settings = stream.buffer().pacingOn(stream.journal());
        this.season = SeasonKeeper.of(stream.buffer().policy(), settings, clock.now(), directory, messages.notes());
        this.pacer = new Pacer(settings, season.batches(), journal, this::write);
        this.progress = new FlowProgress(messages.progress(), settings.tick(), System::nanoTime);
        this.sync = JournalSync.start(journal, SYNC_INTERVAL);
        this.live = LivePacer.start(pacer, settings, clock, this::ticked);
    }

    /** Opens the journal and starts; what the last run left in the journal is paced again. */
    public static StreamPipeline open(
            StreamSettings stream, String events, String writer, BatchDirectory directory, PipelineMessages messages)
            throws IOException {
        return open(stream, events, writer, directory, PipelineListener.NONE, messages);
    }

    /** The same; {@code listener} is shown first what is in the journal. */
    public static StreamPipeline open(
            StreamSettings stream,
            String events,
            String writer,
            BatchDirectory directory,
            PipelineListener listener,
            PipelineMessages messages)
            throws IOException {
        String id = JournalId.of(stream.journal());
        requireSameJournal(id, writer, directory);
        JournalQueue journal =
                JournalQueue.open(stream.journal(), writer, events, directory.lastNumber(), listener, messages.notes());
        if (journal.bytes() > 0) {
            messages.notes()
                    .accept("%s of events wait in the journal from before"
                            .formatted(SizeText.rounded(journal.bytes())));
        }
        try {
            return new StreamPipeline(stream, id, journal, directory, listener, messages);
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /** Another journal would know neither what was read before nor which numbers were given. */
    private static void requireSameJournal(String id, String writer, BatchDirectory directory) throws IOException {
        Map<String, Object> position = directory.position().orElse(Map.of());
        if (!id.equals(position.getOrDefault(JOURNAL_ID, id))) {
            throw new IOException(
                    "writer '%s' has its events from the journal %s: give that with --journal, or name another"
                                    .formatted(writer, position.get(JOURNAL_FOLDER))
                            + " writer with --writer");
        }
    }

    /** Where the source stood when the last events were kept; empty the first time. */
    String mark() {
        return journal.mark();
    }

    PacingClock clock() {
        return clock;
    }

    /** The most that a block may have, so that it fits into the buffer. */
    int blockBytes() {
        return (int) Math.min(1 << 18, settings.capacity() / 2);
    }

    public PacingSettings settings() {
        return settings;
    }

    /** What waits for its batch, in bytes of event lines. */
    public long waitingBytes() {
        return pacer.waiting();
    }

    /** Takes events and returns the last one's number; waits while the buffer is full. */
    public long accept(EventBlock block, String mark) throws IOException, InterruptedException {
        long last = pacer.accept(block, mark);
        if (!toldFull && pacer.wasFull()) {
            toldFull = true;
            messages.notes().accept(FlowProgress.FULL.formatted(SizeText.rounded(settings.capacity())));
        }
        return last;
    }

    /** Makes all that was accepted durable; many may wait for one force. */
    public void sync() throws IOException {
        journal.sync();
    }

    /** Tells a failure of the threads. */
    public void check() throws IOException {
        live.check();
        sync.check();
    }

    /** Writes what waits, deadline or not: the source has ended. */
    void flush() throws IOException, InterruptedException {
        pacer.flush();
        progress.end();
    }

    public long batches() {
        return batches.get();
    }

    private void ticked(PacerTick tick) {
        season.ticked();
        listener.ticked(tick);
        progress.show(tick, clock.now(), batches.get());
    }

    private void write(Batch batch) throws IOException, InterruptedException {
        listener.beforeBatch(batch);
        Instant start = clock.now();
        directory.write(batch, start, position);
        season.keep(directory);
        batches.incrementAndGet();
        listener.afterBatch(batch);
        Duration took = Duration.between(start, clock.now());
        if (!toldSlow && took.compareTo(settings.deadline()) > 0) {
            toldSlow = true;
            String late =
                    "a batch took %.1fs to write, longer than the deadline of %s: events are late; give a longer --deadline";
            messages.notes().accept(late.formatted(took.toMillis() / 1000.0, DurationText.of(settings.deadline())));
        }
    }

    /** Stops; what waits is in the journal. */
    @Override
    public void close() throws IOException {
        live.close();
        sync.close();
        journal.close();
    }
}
