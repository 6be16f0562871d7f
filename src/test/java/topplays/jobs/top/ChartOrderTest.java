package topplays.jobs.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import topplays.model.PlayCount;
import topplays.model.VideoId;

class ChartOrderTest {
    private final ChartOrder order = new ChartOrder();

    @Test
    void rowsOfAChartAreInTheOrderOfTheirPlayCounts() throws Exception {
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
    void chartsAreInTheOrderOfTheirColumns() throws Exception {
        List<String> ascending =
                List.of("2026|-|", "2026|D|", "2026|D\u0001|", "2026|D\u0001E|", "2026|DE|", "2026|é|", "2027|-|");
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
    void theTotalsOfAChartComeFirstAndAreGroupedWithItsRows() throws Exception {
        Text totals = totals("d|e|");
        Text row = key("d|e|", new PlayCount(VideoId.of("a"), Long.MAX_VALUE));

        assertThat(compare(totals, row)).isNegative();
        assertThat(new ChartGrouping().compare(totals, row)).isZero();
        assertThat(new ChartGrouping().compare(totals, totals("d|f|"))).isNegative();
    }

    /** The sign of a comparison, which must be that of the serialized keys. */
    private int compare(Text one, Text other) {
        int sign = Integer.signum(order.compare(one, other));
        byte[] bytes = written(one);
        byte[] others = written(other);
        assertThat(Integer.signum(order.compare(bytes, 1, bytes.length - 1, others, 1, others.length - 1)))
                .isEqualTo(sign);
        return sign;
    }

    private static byte[] written(Text key) {
        try (DataOutputBuffer out = new DataOutputBuffer()) {
            out.writeByte(0);
            key.write(out);
            return Arrays.copyOf(out.getData(), out.getLength());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text key(String columns, PlayCount count) {
        byte[] chart = ChartTrial.bytes(columns);
        return new ChartKey()
                .row(chart, 0, chart.length, count.plays(), count.video().toBytes());
    }

    private static Text totals(String columns) {
        byte[] chart = ChartTrial.bytes(columns);
        return new ChartKey().totals(chart, 0, chart.length);
    }
}
