package topplays.storage.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.chart.Chart;
import topplays.chart.ChartColumns;
import topplays.chart.ChartCursor;
import topplays.chart.ChartName;
import topplays.chart.ChartSource;
import topplays.chart.ChartTotals;
import topplays.model.RunSummary;

/** The charts in a finished TOP folder. Each reading of them checks them all against the summary. */
final class ChartFolder implements ChartSource {
    private final Path path;
    private final FileSystem fs;
    private final ResultFolder folder;
    private final List<FileStatus> list;

    /** @param list the parts of the list of charts; none without key columns and audience */
    ChartFolder(Path path, FileSystem fs, ResultFolder folder, List<FileStatus> list) {
        this.path = path;
        this.fs = fs;
        this.folder = folder;
        this.list = list;
    }

    @Override
    public RunSummary summary() {
        return folder.summary();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public ChartCursor open() {
        ChartColumns columns = columns();
        ChartNameReader names = new ChartNameReader(columns);
        ChartRows rows = new ChartRows(new PartLines(fs, folder.parts()), names, summary());
        boolean hasAudience = summary().hasAudience();
        ChartList charts = new ChartList(new PartLines(fs, list), names, hasAudience);
        return new Cursor(rows, charts, columns.isEmpty() && !hasAudience ? Optional.of(only()) : Optional.empty());
    }

    private ChartList.Entry only() {
        return new ChartList.Entry(
                ChartName.ONLY, new ChartTotals(summary().plays(), summary().videos()));
    }

    /** Reads the list and the rows side by side. */
    private final class Cursor implements ChartCursor {
        private final ChartRows rows;
        private final ChartList charts;
        private final Iterator<ChartList.Entry> only;
        private final ChartTally tally = new ChartTally(summary());

        Cursor(ChartRows rows, ChartList charts, Optional<ChartList.Entry> only) {
            this.rows = rows;
            this.charts = charts;
            this.only = only.stream().iterator();
        }

        @Override
        public Optional<Chart> next() throws IOException {
            Optional<ChartList.Entry> entry = only.hasNext() ? Optional.of(only.next()) : charts.next();
            Optional<Chart> chart = entry.isPresent() ? Optional.of(chart(entry.get())) : Optional.empty();
            if (!(chart.isPresent() ? adds(chart.get()) : isWhole())) {
                throw new IOException(path + " does not match its summary; make it again with top");
            }
            return chart;
        }

        private Chart chart(ChartList.Entry entry) throws IOException {
            return new Chart(entry.name(), entry.totals(), rows.of(entry.name()), summary());
        }

        private boolean adds(Chart chart) {
            try {
                return tally.add(chart.totals(), chart.rows());
            } catch (ArithmeticException e) {
                return false;
            }
        }

        private boolean isWhole() throws IOException {
            return rows.nextChart().isEmpty() && tally.fits();
        }

        @Override
        public void close() throws IOException {
            rows.close();
            charts.close();
        }
    }
}
