package topplays.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsWithMovementTest {

    @Test
    void eachRowHasItsPreviousRankItsPeakAndItsTimes() throws IOException {
        MadeCharts weeks = weeks().chart("2026-11-06", 9, 2, "1 a 6", "2 b 3")
                .chart("2026-11-13", 9, 2, "1 b 5", "2 a 4")
                .chart("2026-11-20", 9, 2, "1 b 7", "2 c 2")
                .chart("2026-11-27", 9, 2, "1 b 7", "2 a 2");

        assertThat(rows(movement(weeks)))
                .containsExactly(
                        "2026-11-06 1 a new peak 1 times 1",
                        "2026-11-06 2 b new peak 2 times 1",
                        "2026-11-13 1 b up from 2 peak 1 times 2",
                        "2026-11-13 2 a down from 1 peak 1 times 2",
                        "2026-11-20 1 b level from 1 peak 1 times 3",
                        "2026-11-20 2 c new peak 2 times 1",
                        "2026-11-27 1 b level from 1 peak 1 times 4",
                        "2026-11-27 2 a re-entry peak 1 times 3");
    }

    @Test
    void onlyChartsOfTheSameGroupsAreCompared() throws IOException {
        MadeCharts charts = MadeCharts.of(2)
                .byPeriod("day")
                .byGroups("country", "device")
                .chart("2026-11-06\tDE\ttv", 3, 1, "1 a 3")
                .chart("2026-11-06\tSE\ttv", 3, 1, "1 b 3")
                .chart("2026-11-07\tDE\ttv", 3, 1, "1 b 3")
                .chart("2026-11-07\tSE\tpc", 3, 1, "1 b 3")
                .chart("2026-11-07\tSE\ttv", 3, 1, "1 b 3");

        assertThat(rows(movement(charts)).subList(2, 5))
                .containsExactly(
                        "2026-11-07, DE, tv 1 b new peak 1 times 1",
                        "2026-11-07, SE, pc 1 b new peak 1 times 1",
                        "2026-11-07, SE, tv 1 b level from 1 peak 1 times 2");
    }

    @Test
    void earlierTopsAreTheChartsBefore() throws IOException {
        List<ChartSource> earlier = List.of(
                plain().chart("", 5, 1, "1 a 5").source(),
                plain().chart("", 5, 1, "1 b 5").source());
        ChartsWithMovement movement = new ChartsWithMovement(
                earlier, plain().chart("", 5, 2, "1 a 3", "2 b 2").source());

        assertThat(rows(movement)).containsExactly(" 1 a re-entry peak 1 times 2", " 2 b down from 1 peak 1 times 2");
        assertThat(rows(movement)).as("read again").hasSize(2);
        assertThat(movement.emptyPeriods().names()).isEmpty();
    }

    @Test
    void anEntryAfterAPeriodWithoutARowIsAReEntryAndThePeriodIsNamed() throws IOException {
        MadeCharts weeks = weeks().chart("2026-10-02", 3, 1, "1 a 3")
                .chart("2026-10-09", 3, 1)
                .chart("2026-10-23", 3, 1, "1 a 3");
        ChartsWithMovement movement = movement(weeks);

        assertThat(rows(movement)).last().isEqualTo("2026-10-23 1 a re-entry peak 1 times 2");
        assertThat(movement.emptyPeriods().names()).contains("2026-10-09, 2026-10-16");
    }

    @Test
    void onlyTheFirstTenPeriodsWithoutARowAreNamed() throws IOException {
        ChartsWithMovement movement = movement(
                MadeCharts.of(2).byPeriod("year").chart("1999", 3, 1, "1 a 3").chart("2026", 3, 1, "1 a 3"));
        rows(movement);

        assertThat(movement.emptyPeriods().names().orElseThrow())
                .startsWith("2000, 2001, ")
                .endsWith(", 2009 and 16 more");
    }

    @Test
    void anEarlierTopWithoutARowIsAPeriodWithoutARow() throws IOException {
        ChartsWithMovement movement = new ChartsWithMovement(
                List.of(
                        plain().chart("", 1, 1, "1 a 1").source(),
                        plain().chart("", 0, 0).source()),
                plain().chart("", 1, 1, "1 a 1").source());

        assertThat(rows(movement)).containsExactly(" 1 a re-entry peak 1 times 2");
        assertThat(movement.emptyPeriods().names()).isPresent();
    }

    @Test
    void periodsMayBeSpreadOverSeveralTops() throws IOException {
        ChartSource one = weeks().chart("2026-11-06", 3, 1, "1 a 3").source();
        ChartSource two = weeks().chart("2026-11-13", 3, 1, "1 a 3").source();

        assertThat(rows(new ChartsWithMovement(List.of(one), two)))
                .containsExactly("2026-11-13 1 a level from 1 peak 1 times 2");
        assertThatThrownBy(() -> rows(new ChartsWithMovement(List.of(two), one)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has the period 2026-11-06, and the TOP before it ends with 2026-11-13;");
        assertThatThrownBy(() -> rows(new ChartsWithMovement(List.of(one, two), two)))
                .hasMessageContaining("has the period 2026-11-13, and the TOP before it ends with 2026-11-13;");
    }

    @Test
    void chartsOfAnotherKindAreRefused() {
        MadeCharts charts = weeks().byGroups("country");

        for (MadeCharts other : List.of(
                MadeCharts.of(3).byPeriod("week:fri").byGroups("country"),
                MadeCharts.of(2).byPeriod("week:fri").byGroups("device"),
                MadeCharts.of(2).byPeriod("week:fri"),
                MadeCharts.of(2).byGroups("period", "country"),
                MadeCharts.of(2).byPeriod("week").byGroups("country"),
                weeks().byGroups("country").with("by", "viewers"),
                weeks().byGroups("country").with("zone", "Europe/Stockholm"))) {
            assertThatThrownBy(() -> new ChartsWithMovement(List.of(other.source()), charts.source()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("differs; make it again with the same options");
        }
    }

    @Test
    void anHourThatTheZoneLeavesOutIsNotAPeriod() throws IOException {
        ChartsWithMovement movement = movement(MadeCharts.of(2)
                .byPeriod("hour")
                .with("zone", "Europe/Stockholm")
                .chart("2026-03-29T01", 3, 1, "1 a 3")
                .chart("2026-03-29T03", 3, 1, "1 a 3"));

        assertThat(rows(movement)).last().isEqualTo("2026-03-29T03 1 a level from 1 peak 1 times 2");
        assertThat(movement.emptyPeriods().names()).isEmpty();
    }

    private static MadeCharts weeks() {
        return MadeCharts.of(2).byPeriod("week:fri");
    }

    private static MadeCharts plain() {
        return MadeCharts.of(2);
    }

    private static ChartsWithMovement movement(MadeCharts charts) throws IOException {
        return new ChartsWithMovement(List.of(), charts.source());
    }

    private static List<String> rows(ChartSource source) throws IOException {
        List<String> rows = new ArrayList<>();
        try (ChartCursor cursor = source.open()) {
            for (Optional<Chart> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                Chart chart = next.get();
                chart.rows().forEach(row -> rows.add(chart.name() + " " + text(row)));
            }
        }
        return rows;
    }

    private static String text(Chart.Row row) {
        Movement movement = row.movement().orElseThrow();
        String from =
                movement.previous().isPresent() ? " from " + movement.previous().getAsLong() : "";
        return row.rank() + " " + row.video() + " " + movement.kind(row.rank()) + from + " peak " + movement.peak()
                + " times " + movement.times();
    }
}
