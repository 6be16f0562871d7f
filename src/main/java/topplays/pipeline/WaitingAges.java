package topplays.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import topplays.pacing.live.PacerTick;

/**
 * The ages of the events that the last run left in the journal, to within a tick. Stores in the journal's folder when
 * events were accepted, for the next run. Not thread-safe.
 *
 * <p>The ages are information for the user, so a failure to store them is reported once and not thrown.
 */
final class WaitingAges {
    private static final String NAME = "_ages";
    private static final String LINE = "[0-9]{1,18}\t[0-9]{1,15}";
    private static final int MAX_ENTRIES = 1_000;

    private final Path file;
    private final InstantSource clock;
    private final long lastOfBefore;
    private final Consumer<String> notes;
    /** All events after the number were accepted after the time. */
    private final TreeMap<Long, Instant> acceptedAfter = new TreeMap<>();

    private boolean isFailing;

    /**
     * Ages at the start of a run.
     *
     * @param journal the journal's folder
     * @param last the number of the last event in the journal
     * @param clock the wall time
     */
    WaitingAges(Path journal, long last, InstantSource clock, Consumer<String> notes) throws IOException {
        this.file = journal.resolve(NAME);
        this.lastOfBefore = last;
        this.clock = clock;
        this.notes = notes;
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.matches(LINE))
                    .map(line -> line.split("\t", -1))
                    .forEach(entry -> acceptedAfter.put(
                            Long.parseLong(entry[0]), Instant.ofEpochMilli(Long.parseLong(entry[1]))));
        }
        acceptedAfter.tailMap(last, true).clear();
    }

    /**
     * Stores that all later events are accepted after this moment.
     *
     * @param last the number of the last accepted event
     * @param batched the number of the last event in a batch
     */
    void store(long last, long batched) {
        Long oldest = acceptedAfter.floorKey(batched);
        if (oldest != null) {
            acceptedAfter.headMap(oldest, false).clear();
        }
        acceptedAfter.put(last, clock.instant());
        if (acceptedAfter.size() > MAX_ENTRIES) {
            thinOut();
        }
        write();
    }

    /** Removes every second entry; ages become less exact, never lower. */
    private void thinOut() {
        List<Long> numbers = new ArrayList<>(acceptedAfter.keySet());
        for (int i = 1; i < numbers.size() - 1; i += 2) {
            acceptedAfter.remove(numbers.get(i));
        }
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        acceptedAfter.forEach((number, time) -> lines.add(number + "\t" + Math.max(0, time.toEpochMilli())));
        try {
            Path draft = file.resolveSibling(NAME + "-draft");
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            isFailing = false;
        } catch (IOException e) {
            if (!isFailing) {
                notes.accept(
                        "cannot store the ages of waiting events, trying again after each tick: " + e.getMessage());
            }
            isFailing = true;
        }
    }

    /**
     * The age of the oldest waiting event that the last run left; zero if there is none.
     *
     * @param batched the number of the last event in a batch
     */
    Duration oldest(long batched) {
        Map.Entry<Long, Instant> accepted = acceptedAfter.floorEntry(batched);
        if (batched >= lastOfBefore || accepted == null) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(accepted.getValue(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The tick with the age of the oldest event, including those of the last run. */
    PacerTick withAge(PacerTick tick, Duration tickLength, long batched) {
        long ticks = Math.min(Integer.MAX_VALUE, oldest(batched).dividedBy(tickLength));
        return new PacerTick(
                tick.arrived(), tick.released(), tick.waiting(), Math.max(tick.oldestTicks(), (int) ticks));
    }
}
