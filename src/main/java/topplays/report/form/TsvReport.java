package topplays.report.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import topplays.chart.Chart;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartName;
import topplays.chart.ChartSource;
import topplays.chart.Movement;
import topplays.model.VideoId;
import topplays.report.content.ChartWriter;

/**
 * Charts as lines of {@code [period⇥][group⇥…]rank⇥video⇥plays[⇥viewers]}, the same bytes as in TOP: no heading, ids unchanged. With
 * movement there are three more columns, {@code previous⇥peak⇥times}.
 */
final class TsvReport implements ChartWriter {

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        ChartConsumer.forEach(charts.open(), chart -> {
            for (Chart.Row row : chart.rows()) {
                writeName(chart.name(), buffered);
                writeRow(chart, row, buffered);
            }
        });
        buffered.flush();
    }

    private static void writeName(ChartName name, OutputStream out) throws IOException {
        if (name.period().isPresent()) {
            out.write(ascii(name.period().get()));
            out.write('\t');
        }
        for (VideoId group : name.groups()) {
            out.write(group.toBytes());
            out.write('\t');
        }
    }

    private static void writeRow(Chart chart, Chart.Row row, OutputStream out) throws IOException {
        out.write(ascii(Long.toString(row.rank())));
        out.write('\t');
        out.write(row.video().toBytes());
        out.write(ascii("\t" + row.plays()));
        if (chart.hasViewers()) {
            out.write(ascii("\t" + row.viewers()));
        }
        if (row.movement().isPresent()) {
            Movement movement = row.movement().get();
            out.write(ascii("\t" + previous(movement) + "\t" + movement.peak() + "\t" + movement.times()));
        }
        out.write('\n');
    }

    /** The previous rank, or a dash. */
    static String previous(Movement movement) {
        return movement.previous().isPresent()
                ? Long.toString(movement.previous().getAsLong())
                : "-";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
