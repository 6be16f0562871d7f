package topplays.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.concurrent.WaitableClock;
import topplays.model.EventBlock;
import topplays.model.SizeText;
import topplays.pacing.PacingSettings;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;
import topplays.pacing.live.Pacer;
import topplays.pacing.live.PacerTick;
import topplays.pacing.measure.PacedRun;
import topplays.pacing.policy.PolicyKind;
import topplays.storage.events.BatchDirectory;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.TrafficSimulator;

/**
 * Sends simulated events through a pacer into batches, tick by tick.
 *
 * <p>An interrupted run is repeated from its beginning, which gives the same batches; existing ones are skipped.
 */
public final class SimulationRun {
    /** The clock does not run; it is set from tick to tick. */
    public static final double MAX_SPEED = Double.POSITIVE_INFINITY;

    /** Small enough to fit into any buffer. */
    private static final int PIECE_BYTES = 32 << 10;

    private final PacingSettings settings;
    private final Pacer pacer;
    private final double speed;
    /** Virtual until there are events to write that are not in a batch yet. */
    private WaitableClock clock;

    private boolean running;
    private final BatchDirectory directory;
    private final PacedRun achieved;
    private final FlowProgress progress;
    private final Consumer<String> notes;
    private Instant tickEnd;
    private long events;
    private long batches;
    private boolean reportedFull;

    public SimulationRun(
            Instant start,
            double speed,
            PacingSettings settings,
            PolicyKind policy,
            EventQueue queue,
            BatchDirectory directory,
            PipelineMessages messages) {
        this.settings = settings;
        this.speed = speed;
        this.clock = WaitableClock.virtual(start);
        this.directory = directory;
        this.pacer = new Pacer(settings, policy.batches(settings, start), queue, this::write);
        this.achieved = new PacedRun(settings);
        this.progress = new FlowProgress(messages.progress(), settings.tick(), System::nanoTime);
        this.notes = messages.notes();
        this.tickEnd = start.plus(settings.tick());
    }

    /** Runs until the last event is released. */
    public void run(TrafficSimulator simulator, Consumer<SimulatedSpan> truth)
            throws IOException, InterruptedException {
        for (Optional<SimulatedSpan> span = simulator.next(); span.isPresent(); span = simulator.next()) {
            truth.accept(span.get());
            accept(span.get());
        }
        while (pacer.waiting() > 0) {
            endTick();
        }
        progress.end();
    }

    private void accept(SimulatedSpan span) throws IOException, InterruptedException {
        int from = 0;
        while (from < span.events()) {
            int to = span.eventsBefore(tickEnd.toEpochMilli());
            acceptPieces(span.events(from, to));
            from = to;
            if (from < span.events()) {
                endTick();
            }
        }
    }

    private void acceptPieces(EventBlock block) throws IOException, InterruptedException {
        for (EventBlock rest = block; !rest.isEmpty(); ) {
            EventBlock piece = rest.head(PIECE_BYTES);
            pacer.accept(piece, "");
            rest = rest.after(piece);
        }
        events += block.events();
    }

    private void endTick() throws IOException, InterruptedException {
        if (!running && speed != MAX_SPEED && events > directory.lastNumber()) {
            clock = WaitableClock.running(clock.now(), speed);
            running = true;
        }
        clock.sleepUntil(tickEnd);
        tickEnd = tickEnd.plus(settings.tick());
        PacerTick tick = pacer.endTick();
        pacer.writeReleased();
        achieved.add(tick, pacer.waiting());
        progress.show(tick, clock.now(), batches);
        if (!reportedFull && pacer.wasFull()) {
            reportedFull = true;
            notes.accept(FlowProgress.FULL.formatted(SizeText.rounded(settings.capacity())));
        }
    }

    private void write(Batch batch) throws IOException, InterruptedException {
        if (batch.last() > directory.lastNumber()) {
            directory.write(batch, clock.now(), Map.of());
        }
        batches++;
    }

    public long events() {
        return events;
    }

    public long batches() {
        return batches;
    }

    public PacedRun achieved() {
        return achieved;
    }
}
