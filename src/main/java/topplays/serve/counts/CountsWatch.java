package topplays.serve.counts;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
 * recounts the batches at an interval. Counts that would lose or double a play, or are damaged in any way, are refused and
 * reported.
 */
public final class CountsWatch implements Closeable {
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration UNCOVERED_INTERVAL = Duration.ofMinutes(1);

    private final String writer;
    private final PlayHistory history;
    private final PlayCountCache cache;
    private final LongSupplier countedNumber;
    private final InstantSource clock;
    private final Consumer<String> notes;
    private final PeriodicWork checks = new PeriodicWork("topplays-counts");
    private final PeriodicWork recounts = new PeriodicWork("topplays-recounts");
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
        this.status = CountStatus.of(current.summary(), finishedAt());
    }

    /** Starts checking every second, and recounting at {@code interval} if there is one. */
    public void start(Optional<Duration> interval, CountRefresh recount) {
        findUncovered();
        if (status.uncovered() > 0) {
            notes.accept(
                    "EVENTS hold %,d event%s of other writers that COUNTS do not cover; their plays are 0 until a count"
                                    .formatted(status.uncovered(), status.uncovered() == 1 ? "" : "s")
                            + " (topplays count, or serve --recount)");
        }
        checks.every(CHECK_INTERVAL, this::look);
        checks.every(UNCOVERED_INTERVAL, this::findUncovered);
        interval.ifPresent(every -> recounts.every(every, () -> recount(recount)));
    }

    /** When COUNTS were finished; now if that cannot be read, or if the clock of their file system is ahead. */
    private Instant finishedAt() {
        Instant now = clock.instant();
        try {
            return history.finishedAt().filter(time -> time.isBefore(now)).orElse(now);
        } catch (IOException e) {
            return now;
        }
    }

    /** Counts the uncovered events of other writers. If EVENTS cannot be read, the last number remains. */
    synchronized void findUncovered() {
        try {
            status = status.withUncovered(history.uncoveredOfOthers(current.covered()));
        } catch (IOException | RuntimeException e) {
            status = status.withUnreadable(Optional.of(textOf(e)));
        }
    }

    private static String textOf(Throwable failure) {
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.toString();
    }

    public CountStatus status() {
        return status;
    }

    /** Takes COUNTS over if they are neither the current ones nor those refused last. */
    synchronized void look() {
        try {
            Optional<RunSummary> found = history.counted();
            status = status.withUnreadable(Optional.empty());
            if (found.isPresent()
                    && !found.get().equals(current.summary())
                    && !found.get().equals(refused)) {
                take(found.get());
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // COUNTS may be in the middle of a replacement; the next check finds them whole.
            status = status.withUnreadable(Optional.of(textOf(e)));
        }
    }

    private void take(RunSummary next) throws IOException {
        try {
            current.requireTakes(next);
            if (countedNumber.getAsLong() >= next.covered().lastOf(writer)) {
                CountedBatches counted = CountedBatches.read(next, history);
                cache.swap(counted.plays(), newlyCovered(next.covered()));
                current = counted;
                status = CountStatus.of(next, finishedAt());
                findUncovered();
            }
        } catch (RefusedCountException e) {
            refuse(next, e.getMessage());
        } catch (RuntimeException e) {
            refuse(next, "they are damaged, count again: " + e);
        }
    }

    private void refuse(RunSummary next, String reason) {
        refused = next;
        status = status.withRefused(reason);
        notes.accept("COUNTS are not taken over: " + reason);
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
        if (status.refused().isPresent()) {
            return;
        }
        try {
            boolean isNew = recount.run();
            recounted(Optional.empty());
            if (isNew) {
                look();
            }
        } catch (IOException | RuntimeException e) {
            recounted(Optional.of(textOf(e)));
            notes.accept("the recount failed and will be repeated: " + textOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void recounted(Optional<String> failure) {
        status = status.withRecountFailed(failure);
    }

    /** Throws if the watch has failed. */
    public void check() throws IOException {
        checks.check();
        recounts.check();
    }

    /** Stops the watch and interrupts a running recount. */
    @Override
    public void close() {
        recounts.close();
        checks.close();
    }
}
