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
 * Keeps the cache's batch counts those of COUNTS: looks every second whether somebody has published others, swaps them in,
 * and has the batches recounted from time to time. Counts that would lose or double a play are refused, and told.
 */
public final class CountsWatch implements Closeable {
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final String writer;
    private final PlayHistory history;
    private final PlayCountCache cache;
    private final LongSupplier countedNumber;
    private final InstantSource clock;
    private final Consumer<String> told;
    private final PeriodicWork clockwork = new PeriodicWork("topplays-counts");
    private CountedBatches present;
    private RunSummary refused;
    private volatile CountStatus status;

    /**
     * A watch that has yet to be started.
     *
     * @param present what the cache has
     * @param countedNumber the number of the last event that the cache has counted live
     */
    public CountsWatch(
            String writer,
            PlayHistory history,
            CountedBatches present,
            PlayCountCache cache,
            LongSupplier countedNumber,
            InstantSource clock,
            Consumer<String> told) {
        this.writer = writer;
        this.history = history;
        this.present = present;
        this.cache = cache;
        this.countedNumber = countedNumber;
        this.clock = clock;
        this.told = told;
        this.status = CountStatus.of(present.summary(), clock.instant());
    }

    /** Looks every second from now on; recounts as often as said, the first time after that long. */
    public void start(Optional<Duration> interval, CountRefresh recount) {
        clockwork.every(LOOK_INTERVAL, this::look);
        interval.ifPresent(every -> clockwork.every(every, () -> recount(recount)));
    }

    public CountStatus status() {
        return status;
    }

    /** Takes COUNTS over if they are others than those taken or refused last. */
    void look() {
        try {
            Optional<RunSummary> found = history.counted();
            status = status.whereUnreadable(Optional.empty());
            if (found.isPresent()
                    && !found.get().equals(present.summary())
                    && !found.get().equals(refused)) {
                take(found.get());
            }
        } catch (IOException e) {
            status = status.whereUnreadable(
                    Optional.of(e.getMessage())); // they may just be replaced; the next look tells
        }
    }

    private void take(RunSummary next) throws IOException {
        try {
            present.requireTakes(next);
            if (countedNumber.getAsLong() >= next.covered().lastOf(writer)) {
                CountedBatches counted = CountedBatches.read(next, history);
                cache.swap(counted.plays(), newlyCovered(next.covered()));
                present = counted;
                status = CountStatus.of(next, clock.instant());
            }
        } catch (RefusedCountException e) {
            refused = next;
            status = status.whereRefused(e.getMessage());
            told.accept("COUNTS are not taken over: " + e.getMessage());
        }
    }

    private PlayTable newlyCovered(Coverage after) throws IOException {
        Coverage before = present.covered();
        PlayTable plays = new PlayTable();
        history.readNewlyCovered(
                before, after, events -> events.forEachVideo((source, start, end) -> plays.add(source, start, end, 1)));
        long expected = after.eventsOf(writer) - before.eventsOf(writer);
        if (plays.plays() != expected) {
            throw new RefusedCountException("%,d events of writer '%s' that it covers are in EVENTS, instead of %,d"
                    .formatted(plays.plays(), writer, expected));
        }
        return plays;
    }

    private void recount(CountRefresh recount) {
        if (refused != null && status.refused().isPresent()) {
            return;
        }
        try {
            boolean isNew = recount.run();
            status = status.whereRecountFailed(Optional.empty());
            if (isNew) {
                look();
            }
        } catch (IOException e) {
            status = status.whereRecountFailed(Optional.of(e.getMessage()));
            told.accept("the recount failed, and is tried again in time: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells a failure by which it has come to its end. */
    public void check() {
        clockwork.check();
    }

    /** Gives up a recount that is under way. */
    @Override
    public void close() {
        clockwork.close();
    }
}
