package topplays.jobs.addition;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.storage.result.CountsDirectory;

/**
 * Whether each chart has its audience in one of several counts. A viewer may be in two counts, so two audiences of a chart cannot be
 * added up. Reads the audiences side by side, in their order, without memory for the charts.
 */
public final class SeparateCharts {
    private SeparateCharts() {}

    /** Refuses counts with audiences of the same chart. */
    public static void require(List<CountsDirectory> counts, Configuration conf) throws IOException {
        List<Charts> open = new ArrayList<>();
        try {
            for (CountsDirectory each : counts) {
                for (Path part : each.audience()) {
                    open.add(new Charts(each, part, conf));
                }
            }
            check(open);
        } finally {
            for (Charts charts : open) {
                charts.close();
            }
        }
    }

    private static void check(List<Charts> open) throws IOException {
        PriorityQueue<Charts> queue = new PriorityQueue<>();
        for (Charts charts : open) {
            if (charts.next()) {
                queue.add(charts);
            }
        }
        Path last = null;
        String chart = null;
        while (!queue.isEmpty()) {
            Charts lowest = queue.poll();
            if (lowest.chart.equals(chart) && !lowest.counts.path().equals(last)) {
                throw Addition.audienceRefusal("counts, such as %s and %s, which both have the chart %s"
                        .formatted(last, lowest.counts.path(), lowest.shown()));
            }
            last = lowest.counts.path();
            chart = lowest.chart;
            if (lowest.next()) {
                queue.add(lowest);
            }
        }
    }

    /** The charts of a part, in the order of the bytes of {@code [column⇥…]}. */
    private static final class Charts implements Comparable<Charts>, Closeable {
        private final CountsDirectory counts;
        private final BufferedReader lines;
        private String chart = "";

        Charts(CountsDirectory counts, Path part, Configuration conf) throws IOException {
            this.counts = counts;
            lines = new BufferedReader(
                    new InputStreamReader(part.getFileSystem(conf).open(part), StandardCharsets.ISO_8859_1));
        }

        boolean next() throws IOException {
            String line = lines.readLine();
            if (line != null) {
                chart = line.substring(0, line.lastIndexOf('\t') + 1);
            }
            return line != null;
        }

        String shown() {
            String columns = new String(chart.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return String.join(", ", columns.split("\t"));
        }

        @Override
        public int compareTo(Charts other) {
            return chart.compareTo(other.chart);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
