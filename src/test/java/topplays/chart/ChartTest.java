package topplays.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.chart.Chart.Row;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.VideoId;

class ChartTest {
    private static final Row CATS = new Row(1, VideoId.of("cats"), 3);

    @Test
    void sharesAreOfAllPlaysNotOnlyThoseOnTheChart() {
        assertThat(chart(List.of(CATS), 12).share(CATS)).isEqualTo(0.25);
        assertThat(chart(List.of(CATS), 3).share(CATS)).isEqualTo(1);
    }

    @Test
    void sharesAreZeroIfThereAreNoPlays() {
        Row unplayed = new Row(1, VideoId.of("cats"), 0);
        assertThat(chart(List.of(unplayed), 0).share(unplayed)).isZero();
    }

    @Test
    void isImmutable() {
        List<Row> rows = new ArrayList<>(List.of(CATS));
        Chart chart = chart(rows, 3);
        rows.clear();
        assertThat(chart.rows()).containsExactly(CATS);
    }

    private static Chart chart(List<Row> rows, long plays) {
        RunSummary summary = new RunSummary(
                RunSummary.Kind.TOP,
                LineCounts.none(),
                plays,
                1,
                List.of(),
                new TreeMap<>(),
                Coverage.none(),
                OptionalInt.of(10));
        return new Chart(rows, summary);
    }
}
