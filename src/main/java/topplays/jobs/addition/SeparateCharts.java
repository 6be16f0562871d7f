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
        List<Charts> all = new ArrayList<>();
        try {
            for (CountsDirectory each : counts) {
                for (Path part : each.audience()) {
                    all.add(new Charts(each.path(), part, conf));
                }
            }
            check(all);
        } finally {
            for (Charts charts : all) {
                charts.close();
            }
        }
    }

    private static void check(List<Charts> all) throws IOException {
        PriorityQueue<Charts> queue = new PriorityQueue<>();
        for (Charts charts : all) {
            if (charts.readFirst()) {
                queue.add(charts);
            }
        }
        Path last = null;
        String chart = null;
        while (!queue.isEmpty()) {
            Charts lowest = queue.poll();
            if (lowest.chart.equals(chart) && !lowest.counts.equals(last)) {
                throw Addition.audienceRefusal("counts, such as %s and %s, which both have the chart %s"
                        .formatted(last, lowest.counts, lowest.shown()));
            }
            last = lowest.counts;
            chart = lowest.chart;
            if (lowest.readNext()) {
                queue.add(lowest);
            }
        }
    }

    /**
     * The charts of a part, in the order of the bytes of {@code [column⇥…]}. It is open from its second chart on, so that of the parts
     * of many days only those of one day are.
     */
    private static final class Charts implements Comparable<Charts>, Closeable {
        private final Path counts;
        private final Path part;
        private final Configuration conf;
        private BufferedReader lines;
        private String chart = "";

        Charts(Path counts, Path part, Configuration conf) {
            this.counts = counts;
            this.part = part;
            this.conf = conf;
        }

        private BufferedReader open() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(part.getFileSystem(conf).open(part), StandardCharsets.ISO_8859_1));
        }

        /** Reads the first chart; returns false if there is none. */
        boolean readFirst() throws IOException {
            try (BufferedReader first = open()) {
                return read(first);
            }
        }

        /** Reads the next chart; returns false after the last. */
        boolean readNext() throws IOException {
            if (lines == null) {
                lines = open();
                lines.readLine();
            }
            boolean isRead = read(lines);
            if (!isRead) {
                close();
            }
            return isRead;
        }

        private boolean read(BufferedReader from) throws IOException {
            String line = from.readLine();
            if (line != null) {
                chart = line.substring(0, line.lastIndexOf('\t') + 1);
            }
            return line != null;
        }

        String shown() {
            String columns = new String(chart.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return columns.substring(0, columns.length() - 1).replace("\t", ", ");
        }

        @Override
        public int compareTo(Charts other) {
            return chart.compareTo(other.chart);
        }

        @Override
        public void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
