package topplays.serve.counts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.model.Coverage;
import topplays.model.EventBlock;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.serve.Ids;
import topplays.serve.plays.PlayTable;
import topplays.storage.result.PlaySink;

/** The service's own events in batches of one, and COUNTS of the first of them and of plays of another writer. */
public final class FakeHistory implements PlayHistory {
    public static final String WRITER = "serve";

    /** The videos of the events in batches, from number 1 on. */
    final List<String> batches = new ArrayList<>();

    private Optional<RunSummary> summary = Optional.empty();
    private PlayTable counts = new PlayTable();
    boolean failsToRead;
    /** When COUNTS were finished. */
    Optional<Instant> finished = Optional.empty();
    /** The number of events of another writer in EVENTS. */
    long eventsOfOthers;
    /** Thrown by the next reads of COUNTS. */
    RuntimeException damage;

    /** Publishes a count of the first {@code own} events of the service, and of plays of another writer. */
    void count(int own, String... others) {
        count(own, new TreeMap<>(InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS))), List.of(), others);
    }

    void count(int own, SortedMap<String, Object> settings, List<String> skipped, String... others) {
        counts = Ids.table(batches.subList(0, own).toArray(String[]::new));
        Ids.table(others).forEach(counts);
        TreeMap<String, List<Coverage.Range>> covered = new TreeMap<>();
        if (own > 0) {
            covered.put(WRITER, List.of(new Coverage.Range(1, own)));
        }
        if (others.length > 0) {
            covered.put("other", List.of(new Coverage.Range(1, others.length)));
        }
        long lines = (long) own + others.length;
        summary = Optional.of(new RunSummary(
                RunSummary.Kind.COUNTS,
                new LineCounts(lines, lines, 0, 0, new TreeMap<>()),
                lines,
                counts.videos(),
                skipped,
                settings,
                new Coverage(covered),
                OptionalInt.empty()));
    }

    @Override
    public Optional<RunSummary> counted() throws IOException {
        if (damage != null && damage instanceof IllegalArgumentException) {
            throw damage;
        }
        if (failsToRead) {
            throw new IOException("counts holds no finished play counts");
        }
        return summary;
    }

    @Override
    public Optional<Instant> finishedAt() {
        return finished;
    }

    @Override
    public void readCounts(RunSummary expected, PlaySink sink) {
        if (damage != null) {
            throw damage;
        }
        counts.forEach(sink);
    }

    @Override
    public long uncoveredOfOthers(Coverage covered) {
        return eventsOfOthers - covered.eventsOf("other");
    }

    @Override
    public void readUncovered(Coverage covered, Consumer<EventBlock> events) {
        readNewlyCovered(covered, all(), events);
    }

    @Override
    public void readNewlyCovered(Coverage before, Coverage after, Consumer<EventBlock> events) {
        for (int number = 1; number <= batches.size(); number++) {
            Coverage.Range range = new Coverage.Range(number, number);
            if (after.holds(WRITER, range) && !before.holds(WRITER, range)) {
                events.accept(Ids.events(batches.get(number - 1)));
            }
        }
    }

    private Coverage all() {
        TreeMap<String, List<Coverage.Range>> all = new TreeMap<>();
        if (!batches.isEmpty()) {
            all.put(WRITER, List.of(new Coverage.Range(1, batches.size())));
        }
        return new Coverage(all);
    }
}
