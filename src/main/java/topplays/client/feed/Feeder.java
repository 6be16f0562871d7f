package topplays.client.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import topplays.client.FeedAnswer;
import topplays.client.LineBatch;
import topplays.client.PlayClient;
import topplays.concurrent.Failures;
import topplays.concurrent.Threads;

/**
 * Feeds a service with lines over several connections. Each line is accepted exactly once or reported as rejected, or the
 * feed fails.
 *
 * <p>Batches are sent in the order of their lines, but only one connection guarantees that they arrive in order. The first
 * failure ends the feed. May be run once; any thread may read the state.
 */
public final class Feeder {
    private final PlayClient service;
    private final FeedSettings settings;
    private final LongSupplier nanoTime;
    private final PendingLines pending;
    private final FeedLedger ledger = new FeedLedger();
    private final LatencyTally latencies = new LatencyTally();

    /** @param keys returns a new key for each batch */
    public Feeder(PlayClient service, FeedSettings settings, Supplier<UUID> keys, LongSupplier nanoTime) {
        this.service = service;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.pending = new PendingLines(settings.batchLines(), settings.linger(), settings.connections(), keys);
    }

    /**
     * Sends all lines. If the producer fails, the lines before the failure are sent before the failure is thrown.
     *
     * @param progress takes the state after each answer, on several threads
     */
    public void feed(LineProducer producer, Consumer<FeedState> progress) throws IOException, InterruptedException {
        // daemons, because one of them may wait for standard input forever
        ExecutorService threads =
                Executors.newFixedThreadPool(settings.connections() + 1, Threads.daemons("topplays feed"));
        try {
            CompletionService<Void> sending = new ExecutorCompletionService<>(threads);
            Future<Void> producing = threads.submit(() -> produce(producer));
            for (int i = 0; i < settings.connections(); i++) {
                Future<Void> unused = sending.submit(() -> send(progress));
            }
            for (int i = 0; i < settings.connections(); i++) {
                sending.take().get();
            }
            producing.get();
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Void produce(LineProducer producer) throws IOException, InterruptedException {
        try {
            producer.addTo(pending);
        } finally {
            pending.end();
        }
        return null;
    }

    private Void send(Consumer<FeedState> progress) throws IOException, InterruptedException {
        for (Optional<LineBatch> next = next(); next.isPresent(); next = next()) {
            LineBatch batch = next.get();
            long begun = nanoTime.getAsLong();
            FeedAnswer answer = service.feed(batch, settings.format());
            latencies.add(nanoTime.getAsLong() - begun);
            ledger.answered(batch, answer);
            progress.accept(ledger.state());
        }
        return null;
    }

    private synchronized Optional<LineBatch> next() throws InterruptedException {
        Optional<LineBatch> batch = pending.take();
        batch.ifPresent(ledger::sent);
        return batch;
    }

    public FeedState state() {
        return ledger.state();
    }

    /** The times from the first sending of a batch to its answer, retries included. */
    public LatencyTally latencies() {
        return latencies;
    }
}
