package topplays.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbered events in a count: for each writer, ascending and disjoint ranges of event numbers.
 *
 * <p>Immutable. Adjacent ranges are joined. Overlapping ranges are refused, because their events would count twice.
 */
public record Coverage(SortedMap<String, List<Range>> writers) {

    /** Event numbers {@code first} to {@code last}, both inclusive. */
    public record Range(long first, long last) {
        public Range {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("event numbers must rise from 0: " + first + " to " + last);
            }
        }

        private boolean overlaps(Range next) {
            return next.first <= last;
        }

        private boolean holds(Range other) {
            return first <= other.first && other.last <= last;
        }

        /** The parts of this range below and above the other. */
        private Stream<Range> minus(Range other) {
            Stream<Range> below =
                    first < other.first ? Stream.of(new Range(first, Math.min(last, other.first - 1))) : Stream.empty();
            Stream<Range> above =
                    last > other.last ? Stream.of(new Range(Math.max(first, other.last + 1), last)) : Stream.empty();
            return Stream.concat(below, above);
        }
    }

    public Coverage {
        SortedMap<String, List<Range>> joined = new TreeMap<>();
        writers.forEach((writer, ranges) -> joined.put(writer, join(writer, ranges)));
        writers = Collections.unmodifiableSortedMap(joined);
    }

    public static Coverage none() {
        return new Coverage(new TreeMap<>());
    }

    /** The events of both. Throws {@link IllegalArgumentException} with the first overlap if they overlap. */
    public Coverage plus(Coverage other) {
        SortedMap<String, List<Range>> all = new TreeMap<>();
        writers.forEach((writer, ranges) -> all.put(writer, new ArrayList<>(ranges)));
        other.writers.forEach((writer, ranges) ->
                all.computeIfAbsent(writer, name -> new ArrayList<>()).addAll(ranges));
        return new Coverage(all);
    }

    /** The events that are not in the other. */
    public Coverage minus(Coverage other) {
        SortedMap<String, List<Range>> left = new TreeMap<>();
        writers.forEach((writer, ranges) -> {
            List<Range> rest = ranges;
            for (Range taken : other.writers.getOrDefault(writer, List.of())) {
                rest = rest.stream().flatMap(range -> range.minus(taken)).toList();
            }
            if (!rest.isEmpty()) {
                left.put(writer, rest);
            }
        });
        return new Coverage(left);
    }

    /** Whether it contains all of these events of the writer. */
    public boolean holds(String writer, Range events) {
        return writers.getOrDefault(writer, List.of()).stream().anyMatch(range -> range.holds(events));
    }

    /** Whether it contains all events of the other. */
    public boolean holds(Coverage other) {
        return other.writers.entrySet().stream()
                .allMatch(each -> each.getValue().stream().allMatch(range -> holds(each.getKey(), range)));
    }

    /** The number of the writer's events in it. */
    public long eventsOf(String writer) {
        return writers.getOrDefault(writer, List.of()).stream()
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
    }

    /** Returns the writer's highest event number, or 0 if it has no events of the writer. */
    public long lastOf(String writer) {
        List<Range> ranges = writers.getOrDefault(writer, List.of());
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).last();
    }

    private static List<Range> join(String writer, List<Range> ranges) {
        List<Range> ascending = new ArrayList<>(ranges);
        ascending.sort(Comparator.comparingLong(Range::first));
        List<Range> joined = new ArrayList<>();
        for (Range next : ascending) {
            Range previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (previous != null && previous.overlaps(next)) {
                throw new IllegalArgumentException("events %d to %d of writer '%s' would be counted twice"
                        .formatted(next.first, Math.min(previous.last, next.last), writer));
            }
            if (previous != null && previous.last + 1 == next.first) {
                joined.set(joined.size() - 1, new Range(previous.first, next.last));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
