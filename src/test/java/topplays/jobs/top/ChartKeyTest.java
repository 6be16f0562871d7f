package topplays.jobs.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import topplays.model.PlayCount;
import topplays.model.VideoId;

class ChartKeyTest {
    @Test
    void rowsOfAChartAreInTheOrderOfTheirPlayCounts() {
        List<PlayCount> counts = new ArrayList<>(List.of(
                new PlayCount(VideoId.of("a"), 3),
                new PlayCount(VideoId.of("B"), 2),
                new PlayCount(VideoId.of("a"), 2),
                new PlayCount(VideoId.of("aa"), 2),
                new PlayCount(VideoId.of("é"), Long.MAX_VALUE),
                new PlayCount(VideoId.of("é"), 0)));
        for (PlayCount one : counts) {
            for (PlayCount other : counts) {
                assertThat(compare(key("d|", one), key("d|", other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(PlayCount.CHART_ORDER.compare(one, other)));
            }
        }
    }

    @Test
    void chartsAreInTheOrderOfTheirColumns() {
        List<String> ascending = List.of(
                "2026|-|",
                "2026|D|",
                "2026|D\u0000|",
                "2026|D\u0001|",
                "2026|D\u0001E|",
                "2026|D\u0002|",
                "2026|D\u0003|",
                "2026|DE|",
                "2026|é|",
                "2027|-|");
        List<String> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort((one, other) -> {
            int sign = compare(totals(one), totals(other));
            int reverse = compare(totals(other), totals(one));
            assertThat(sign).isEqualTo(-reverse);
            return sign;
        });
        assertThat(shuffled).isEqualTo(ascending);
    }

    @Test
    void theTotalsOfAChartComeFirstAndAreGroupedWithItsRows() {
        Text totals = totals("d|e|");
        Text row = key("d|e|", new PlayCount(VideoId.of("a"), Long.MAX_VALUE));

        assertThat(compare(totals, row)).isNegative();
        assertThat(new ChartGrouping().compare(totals, row)).isZero();
        assertThat(new ChartGrouping().compare(totals, totals("d|f|"))).isNegative();
    }

    @Test
    void aChartIsFoundInItsKeyWhateverItsBytes() {
        Random random = new Random(4);
        for (int run = 0; run < 500; run++) {
            byte[] chart = new byte[random.nextInt(8)];
            random.nextBytes(chart);
            for (int i = 0; i < chart.length; i++) {
                chart[i] = (byte) (random.nextBoolean() ? chart[i] & 3 : chart[i]);
            }
            Text key = new ChartKey().chart(chart, 0, chart.length).row(7, chart, chart.length);
            int end = ChartKey.chartEnd(key);
            assertThat(ChartKey.chart(key, end)).isEqualTo(chart);
            assertThat(ChartKey.figure(key, end)).isEqualTo(7);
            assertThat(key.getLength() - ChartKey.videoStart(end)).isEqualTo(chart.length);
        }
    }

    private static int compare(Text one, Text other) {
        return Integer.signum(one.compareTo(other));
    }

    private static Text key(String columns, PlayCount count) {
        byte[] chart = ChartTrial.bytes(columns);
        byte[] id = count.video().toBytes();
        return new ChartKey().chart(chart, 0, chart.length).row(count.plays(), id, id.length);
    }

    private static Text totals(String columns) {
        byte[] chart = ChartTrial.bytes(columns);
        return new ChartKey().chart(chart, 0, chart.length).totals();
    }
}
