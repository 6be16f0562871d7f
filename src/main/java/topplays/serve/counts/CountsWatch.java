package topplays.serve.counts;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import topplays.concurrent.PeriodicWork;
import topplays.model.Coverage;
import topplays.model.RunSummary;
import topplays.serve.plays.PlayCountCache;
import topplays.serve.plays.PlayTable;
import topplays.serve.plays.RefusedCountException;

/**
 * Keeps the cache's batch counts equal to COUNTS: checks every second for newly published counts, swaps them in, and
 * recounts the batches at an interval. Counts that would lose or double a play are refused and reported.
 */
public final class CountsWatch implements Closeable {
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final String writer;
    private final PlayHistory history;
    private final PlayCountCache cache;
    private final LongSupplier countedNumber;
    private final InstantSource clock;
    private final Consumer<String> notes;
    private final PeriodicWork checks = new PeriodicWork("topplays-counts");
    private CountedBatches current;
    private RunSummary refused;
    private volatile CountStatus status;

    /**
     * Makes a watch that has yet to be started.
     *
     * @param current the counts in the cache
     * @param countedNumber the number of the last event that the cache has counted live
     * @param notes receives a line for the user about refused counts and failed recounts
     */
    public CountsWatch(
            String writer,
            PlayHistory history,
            CountedBatches current,
            PlayCountCache cache,
            LongSupplier countedNumber,
            InstantSource clock,
            Consumer<String> notes) {
        this.writer = writer;
        this.history = history;
        this.current = current;
        this.cache = cache;
        this.countedNumber = countedNumber;
        this.clock = clock;
        this.notes = notes;
        this.status = CountStatus.of(current.summary(), clock.instant());
    }

    /** Starts checking every second, and recounting at {@code interval} if there is one. */
    public void start(Optional<Duration> interval, CountRefresh recount) {
        checks.every(CHECK_INTERVAL, this::look);
        interval.ifPresent(every -> checks.every(every, () -> recount(recount)));
    }

    public CountStatus status() {
        return status;
    }

    /** Takes COUNTS over if they are neither the current ones nor those refused last. */
    void look() {
        try {
            Optional<RunSummary> found = history.counted();
            status = status.withUnreadable(Optional.empty());
            if (found.isPresent()
                    && !found.get().equals(current.summary())
                    && !found.get().equals(refused)) {
                take(found.get());
            }
        } catch (IOException e) {
            // COUNTS may be in the middle of a replacement; the next check finds them whole.
            status = status.withUnreadable(Optional.of(e.getMessage()));
        }
    }

    private void take(RunSummary next) throws IOException {
        try {
            current.requireTakes(next);
            if (countedNumber.getAsLong() >= next.covered().lastOf(writer)) {
                CountedBatches counted = CountedBatches.read(next, history);
                cache.swap(counted.plays(), newlyCovered(next.covered()));
                current = counted;
                status = CountStatus.of(next, clock.instant());
            }
        } catch (RefusedCountException e) {
            refused = next;
            status = status.withRefused(e.getMessage());
            notes.accept("COUNTS are not taken over: " + e.getMessage());
        }
    }

    private PlayTable newlyCovered(Coverage after) throws IOException {
        Coverage before = current.covered();
        PlayTable plays = new PlayTable();
        history.readNewlyCovered(
                before, after, events -> events.forEachVideo((source, start, end) -> plays.add(source, start, end, 1)));
        long expected = after.eventsOf(writer) - before.eventsOf(writer);
        if (plays.plays() != expected) {
            throw new RefusedCountException("they cover %,d new events of writer '%s', but EVENTS hold %,d of these"
                    .formatted(expected, writer, plays.plays()));
        }
        return plays;
    }

    private void recount(CountRefresh recount) {
        if (refused != null && status.refused().isPresent()) {
            return;
        }
        try {
            boolean isNew = recount.run();
            status = status.withRecountFailed(Optional.empty());
            if (isNew) {
                look();
            }
        } catch (IOException e) {
            status = status.withRecountFailed(Optional.of(e.getMessage()));
            notes.accept("the recount failed and will be repeated: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws if the watch has failed. */
    public void check() throws IOException {
        checks.check();
    }

    /** Stops the watch and interrupts a running recount. */
    @Override
    public void close() {
        checks.close();
    }
}
