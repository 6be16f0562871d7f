package topplays.pacing.live;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import topplays.concurrent.FirstFailure;
import topplays.concurrent.Threads;
import topplays.concurrent.WaitableClock;
import topplays.pacing.PacingSettings;

/**
 * Runs a pacer in real time: one thread ends the ticks on time, another writes the batches.
 *
 * <p>If a batch cannot be written, both threads end, and {@link #check} throws the failure.
 */
public final class LivePacer implements Closeable {
    private final Pacer pacer;
    private final PacingSettings settings;
    private final WaitableClock clock;
    private final Instant start;
    private final Consumer<PacerTick> listener;
    private final List<Thread> threads;
    private final FirstFailure failure = new FirstFailure();
    private volatile boolean closing;

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private LivePacer(Pacer pacer, PacingSettings settings, WaitableClock clock, Consumer<PacerTick> listener) {
        this.pacer = pacer;
        this.settings = settings;
        this.clock = clock;
        this.start = clock.now();
        this.listener = listener;
        this.threads =
                List.of(thread("topplays-ticks", this::endTicks), thread("topplays-batches", this::writeBatches));
    }

    /**
     * Starts the threads; the first tick begins now. The listener is called for each tick, on the thread of the ticks.
     */
    public static LivePacer start(
            Pacer pacer, PacingSettings settings, WaitableClock clock, Consumer<PacerTick> listener) {
        LivePacer live = new LivePacer(pacer, settings, clock, listener);
        live.threads.forEach(Thread::start);
        return live;
    }

    private Thread thread(String name, Work work) {
        return Threads.daemon(name, () -> run(work));
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            if (!closing) {
                failure.set(e);
                threads.forEach(Thread::interrupt);
            }
        }
    }

    private void endTicks() throws InterruptedException {
        Instant end = start;
        while (true) {
            end = end.plus(settings.tick());
            clock.sleepUntil(end);
            listener.accept(pacer.endTick());
        }
    }

    private void writeBatches() throws IOException, InterruptedException {
        while (true) {
            pacer.awaitReleased();
            pacer.writeReleased();
        }
    }

    /** Throws the failure of the threads, if there was one. */
    public void check() throws IOException {
        failure.check();
    }

    /** Ends the threads and interrupts a batch that is being written. Events in the buffer stay there. */
    @Override
    public void close() {
        closing = true;
        threads.forEach(Thread::interrupt);
        Threads.awaitEnd(threads);
    }
}
