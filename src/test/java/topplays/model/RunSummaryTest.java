package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.model.RunSummary.Kind;

class RunSummaryTest {
    @Test
    void hasALengthIfAndOnlyIfItDescribesAChart() {
        assertThat(summary(Kind.TOP, 0, 0, OptionalInt.of(10)).k()).hasValue(10);
        assertThat(summary(Kind.COUNTS, 0, 0, OptionalInt.empty()).k()).isEmpty();
        assertThatThrownBy(() -> summary(Kind.COUNTS, 0, 0, OptionalInt.of(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k must be present for a chart and only for a chart: COUNTS with OptionalInt[10]");
        assertThatThrownBy(() -> summary(Kind.TOP, 0, 0, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNegativeSums() {
        assertThatThrownBy(() -> summary(Kind.COUNTS, -1, 0, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plays and videos must not be negative: -1, 0");
        assertThatThrownBy(() -> summary(Kind.COUNTS, 0, -1, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void underARuleEachViewIsAPlayARepeatOrTooShort() {
        assertThat(ofTenViews(6, new ViewTotals(3, 1, Optional.empty())).plays())
                .isEqualTo(6);
        assertThatThrownBy(() -> ofTenViews(6, new ViewTotals(3, 0, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 10 views, 6 are plays, 3 repeats and 0 short");
    }

    private static RunSummary ofTenViews(long plays, ViewTotals views) {
        return new RunSummary(
                Kind.COUNTS,
                new LineCounts(10, 10, 0, 0, new TreeMap<>()),
                plays,
                1,
                List.of(),
                new TreeMap<>(),
                Coverage.none(),
                OptionalInt.empty(),
                views,
                RunSummary.VIDEO_AND_PLAYS);
    }

    @Test
    void isEqualForEqualRunsInAnyOrderOfTheirFiles() {
        SortedMap<String, Object> settings = new TreeMap<>(Map.of("video", "video"));
        RunSummary one = skipping(List.of("b.gz", "a.gz", "b.gz"), settings);
        assertThat(one).isEqualTo(skipping(List.of("a.gz", "b.gz"), settings));
        assertThat(one.skippedFiles()).containsExactly("a.gz", "b.gz");
    }

    @Test
    void isImmutable() {
        SortedMap<String, Object> settings = new TreeMap<>(Map.of("video", "video"));
        RunSummary summary = skipping(List.of(), settings);
        settings.put("header", true);
        assertThat(summary.settings()).isEqualTo(Map.of("video", "video"));
        assertThatThrownBy(() -> summary.settings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static RunSummary summary(Kind kind, long plays, long videos, OptionalInt k) {
        return new RunSummary(kind, LineCounts.none(), plays, videos, List.of(), new TreeMap<>(), Coverage.none(), k);
    }

    private static RunSummary skipping(List<String> files, SortedMap<String, Object> settings) {
        return new RunSummary(
                Kind.COUNTS, LineCounts.none(), 0, 0, files, settings, Coverage.none(), OptionalInt.empty());
    }
}
