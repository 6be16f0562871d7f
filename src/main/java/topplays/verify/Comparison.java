package topplays.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topplays.verify.VideoDifference.Kind;
import topplays.verify.rows.RowName;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.PlayTotal;

/**
 * The plays and viewers found compared with those expected, row by row. Without key columns there is a row for each video.
 *
 * @param numbers the number of rows that differ, by kind, without zeros
 * @param first the first {@value #FEW} of each kind, ascending by the bytes of their names
 */
public record Comparison(PlayTotal expected, PlayTotal found, Map<Kind, Long> numbers, List<VideoDifference> first) {
    public static final int FEW = 10;

    public Comparison {
        numbers = Collections.unmodifiableMap(numbers);
        first = List.copyOf(first);
    }

    /** The number of rows that differ in this way. */
    public long number(Kind kind) {
        return numbers.getOrDefault(kind, 0L);
    }

    /** Merges the two streams. */
    static Comparison of(PlayStream expected, PlayStream found) throws IOException {
        return new Merge(expected, found).run();
    }

    private static final class Merge {
        private final PlayStream expected;
        private final PlayStream found;
        private final Map<Kind, List<VideoDifference>> first = new EnumMap<>(Kind.class);
        private final Map<Kind, Long> numbers = new EnumMap<>(Kind.class);
        private final Total expectedTotal = new Total();
        private final Total foundTotal = new Total();

        Merge(PlayStream expected, PlayStream found) {
            this.expected = expected;
            this.found = found;
        }

        Comparison run() throws IOException {
            boolean isExpected = expected.next();
            boolean isFound = found.next();
            while (isExpected || isFound) {
                int order = !isFound ? -1 : !isExpected ? 1 : Arrays.compareUnsigned(expected.id(), found.id());
                compare(order <= 0, order >= 0);
                isExpected = order <= 0 ? expected.next() : isExpected;
                isFound = order >= 0 ? found.next() : isFound;
            }
            List<VideoDifference> all =
                    first.values().stream().flatMap(List::stream).toList();
            return new Comparison(expectedTotal.total, foundTotal.total, numbers, all);
        }

        private void compare(boolean isExpected, boolean isFound) throws IOException {
            Optional<VideoFigures> one = isExpected ? Optional.of(expectedTotal.add(expected)) : Optional.empty();
            Optional<VideoFigures> other = isFound ? Optional.of(foundTotal.add(found)) : Optional.empty();
            if (!isFound) {
                note(Kind.MISSING, expected.id(), one, other);
            } else if (found.times() > 1) {
                note(Kind.TWICE, found.id(), one, other);
            } else if (!isExpected) {
                note(Kind.EXTRA, found.id(), one, other);
            } else if (!one.equals(other)) {
                note(Kind.WRONG, found.id(), one, other);
            }
        }

        private void note(Kind kind, byte[] id, Optional<VideoFigures> one, Optional<VideoFigures> other) {
            numbers.merge(kind, 1L, Long::sum);
            List<VideoDifference> few = first.computeIfAbsent(kind, unused -> new ArrayList<>());
            if (few.size() < FEW) {
                few.add(new VideoDifference(kind, RowName.of(id), one, other));
            }
        }
    }

    private static final class Total {
        private PlayTotal total = PlayTotal.NONE;
        private byte[] last = {};

        /** Adds the next row. */
        VideoFigures add(PlayStream row) throws IOException {
            boolean isNewChart = last.length == 0 || !RowName.haveOneChart(row.id(), last);
            last = row.id();
            try {
                total = total.plus(row.plays(), isNewChart);
                return VideoFigures.of(row);
            } catch (ArithmeticException e) {
                throw new IOException("the plays of all videos together exceed " + Long.MAX_VALUE, e);
            }
        }
    }
}
