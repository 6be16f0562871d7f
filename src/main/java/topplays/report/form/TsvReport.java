package topplays.report.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import topplays.chart.Chart;

/** A chart as lines of {@code rank⇥video⇥plays[⇥viewers]}, the same bytes as in TOP: no heading, ids unchanged. */
final class TsvReport implements ChartWriter {

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        for (Chart.Row row : chart.rows()) {
            buffered.write(ascii(row.rank()));
            buffered.write('\t');
            buffered.write(row.video().toBytes());
            buffered.write('\t');
            buffered.write(ascii(row.plays()));
            if (chart.hasViewers()) {
                buffered.write('\t');
                buffered.write(ascii(row.viewers()));
            }
            buffered.write('\n');
        }
        buffered.flush();
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
