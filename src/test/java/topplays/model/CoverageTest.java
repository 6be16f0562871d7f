package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.model.Coverage.Range;

class CoverageTest {
    @Test
    void joinsAdjacentRangesInAnyOrder() {
        assertThat(of("a", range(10, 19), range(0, 9), range(20, 20), range(30, 39)))
                .isEqualTo(of("a", range(0, 20), range(30, 39)));
        assertThat(of("a", range(30, 39), range(0, 5)).writers())
                .isEqualTo(Map.of("a", List.of(range(0, 5), range(30, 39))));
    }

    @Test
    void refusesOverlapsOfOneWriter() {
        assertThatThrownBy(() -> of("web", range(0, 10), range(10, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events 10 to 10 of writer 'web' would be counted twice");
        assertThatThrownBy(() -> of("web", range(0, 10), range(3, 5)))
                .hasMessage("events 3 to 5 of writer 'web' would be counted twice");
        assertThatThrownBy(() -> of("web", range(7, 8), range(7, 8)))
                .hasMessage("events 7 to 8 of writer 'web' would be counted twice");
        assertThatThrownBy(() -> of("web", range(0, 3), range(4, 9), range(9, 9)))
                .hasMessage("events 9 to 9 of writer 'web' would be counted twice");
    }

    @Test
    void subtractsAnother() {
        Coverage covered = of("a", range(10, 19), range(30, 39)).plus(of("b", range(0, 4)));

        assertThat(covered.minus(Coverage.none())).isEqualTo(covered);
        assertThat(covered.minus(covered.plus(of("c", range(0, 9))))).isEqualTo(Coverage.none());
        assertThat(covered.minus(
                        of("a", range(0, 10), range(13, 14), range(19, 35)).plus(of("b", range(0, 9)))))
                .isEqualTo(of("a", range(11, 12), range(15, 18), range(36, 39)));
    }

    @Test
    void addsUpWriterByWriter() {
        Coverage sum = of("a", range(0, 9)).plus(of("b", range(0, 4))).plus(of("a", range(10, 11)));
        assertThat(sum.writers()).isEqualTo(Map.of("a", List.of(range(0, 11)), "b", List.of(range(0, 4))));
        assertThat(sum.plus(Coverage.none())).isEqualTo(sum);
        assertThatThrownBy(() -> sum.plus(of("b", range(4, 4)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reachesToTheLargestLong() {
        assertThat(of("a", range(Long.MAX_VALUE, Long.MAX_VALUE), range(0, Long.MAX_VALUE - 1)))
                .isEqualTo(of("a", range(0, Long.MAX_VALUE)));
        assertThatThrownBy(() -> of("a", range(0, Long.MAX_VALUE), range(5, 6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARangeThatFallsOrBeginsBelowZero() {
        assertThat(range(3, 3).last()).isEqualTo(3);
        assertThatThrownBy(() -> range(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event numbers must rise from 0: 3 to 2");
        assertThatThrownBy(() -> range(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isImmutable() {
        List<Range> ranges = new ArrayList<>(List.of(range(0, 1)));
        Coverage coverage = new Coverage(new TreeMap<>(Map.of("a", ranges)));
        ranges.clear();
        assertThat(coverage).isEqualTo(of("a", range(0, 1)));
        assertThatThrownBy(() -> coverage.writers().remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void holdsTheNumbersOfItsRangesAndNoOthers() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            boolean[] held = new boolean[60];
            List<Range> ranges = randomRanges(random, held);
            Collections.shuffle(ranges, random);
            boolean[] covered = new boolean[60];
            long end = -2;
            for (Range range : of("a", ranges.toArray(Range[]::new)).writers().get("a")) {
                assertThat(range.first()).isGreaterThan(end + 1);
                end = range.last();
                Arrays.fill(covered, (int) range.first(), (int) end + 1, true);
            }
            assertThat(covered).isEqualTo(held);
        }
    }

    @Test
    void knowsWhetherItHoldsAnother() {
        Coverage coverage = of("a", range(1, 5), range(8, 9));

        assertThat(coverage.holds("a", range(2, 5))).isTrue();
        assertThat(coverage.holds("a", range(5, 6))).isFalse();
        assertThat(coverage.holds("b", range(1, 1))).isFalse();
        assertThat(coverage.holds(of("a", range(1, 2), range(9, 9)))).isTrue();
        assertThat(coverage.holds(of("a", range(1, 8)))).isFalse();
        assertThat(coverage.holds(Coverage.none())).isTrue();
        assertThat(Coverage.none().holds(coverage)).isFalse();
    }

    @Test
    void countsTheEventsOfAWriter() {
        Coverage coverage = of("a", range(1, 5), range(8, 9));

        assertThat(coverage.lastOf("a")).isEqualTo(9);
        assertThat(coverage.eventsOf("a")).isEqualTo(7);
        assertThat(coverage.lastOf("b")).isZero();
        assertThat(coverage.eventsOf("b")).isZero();
    }

    private static List<Range> randomRanges(Random random, boolean[] held) {
        List<Range> ranges = new ArrayList<>();
        int first = random.nextInt(3);
        while (first < held.length) {
            int last = Math.min(held.length - 1, first + random.nextInt(6));
            ranges.add(range(first, last));
            Arrays.fill(held, first, last + 1, true);
            first = last + 1 + random.nextInt(3);
        }
        return ranges;
    }

    private static Coverage of(String writer, Range... ranges) {
        return new Coverage(new TreeMap<>(Map.of(writer, List.of(ranges))));
    }

    private static Range range(long first, long last) {
        return new Range(first, last);
    }
}
