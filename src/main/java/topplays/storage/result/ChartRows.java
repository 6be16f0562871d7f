package topplays.storage.result;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topplays.chart.Chart;
import topplays.chart.ChartName;
import topplays.model.CompetitionRank;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.VideoId;

/** Reads lines {@code [period⇥][group⇥…]rank⇥video⇥plays[⇥viewers]} chart by chart, and checks ranks and figures. Not thread-safe. */
final class ChartRows implements Closeable {
    private final PartLines lines;
    private final ChartNameReader names;
    private final boolean hasViewers;
    private final RankedBy by;
    private final int maxRows;
    private Optional<NamedRow> next = Optional.empty();

    private record NamedRow(ChartName name, Chart.Row row) {}

    ChartRows(PartLines lines, ChartNameReader names, RunSummary summary) {
        this.lines = lines;
        this.names = names;
        this.hasViewers = summary.hasViewers();
        this.by = RankedBy.of(summary);
        this.maxRows = summary.k().orElseThrow();
    }

    /** Reads the next rows if they are of that chart. Throws {@link IOException} if they are not in the order of a chart. */
    List<Chart.Row> of(ChartName chart) throws IOException {
        List<Chart.Row> rows = new ArrayList<>();
        CompetitionRank ranks = new CompetitionRank(by);
        for (Optional<NamedRow> row = peek(); isOf(chart, row); row = peek()) {
            check(row.get().row, ranks, rows.size());
            rows.add(row.get().row);
            next = Optional.empty();
        }
        return rows;
    }

    /** The chart of the next row, if there is one. */
    Optional<ChartName> nextChart() throws IOException {
        return peek().map(NamedRow::name);
    }

    private static boolean isOf(ChartName chart, Optional<NamedRow> row) {
        return row.isPresent() && row.get().name.equals(chart);
    }

    private void check(Chart.Row row, CompetitionRank ranks, int rowsBefore) throws IOException {
        try {
            if (row.rank() != ranks.next(by.figure(row.plays(), row.viewers()))) {
                throw new IllegalArgumentException("the rank of row " + (rowsBefore + 1) + " is not " + row.rank());
            }
            if (rowsBefore == maxRows) {
                throw new IllegalArgumentException("it has more than " + maxRows + " rows");
            }
        } catch (IllegalArgumentException e) {
            throw lines.failure(e);
        }
    }

    private Optional<NamedRow> peek() throws IOException {
        if (next.isEmpty()) {
            next = read();
        }
        return next;
    }

    private Optional<NamedRow> read() throws IOException {
        try {
            Optional<List<byte[]>> fields = lines.next();
            return fields.isEmpty() ? Optional.empty() : Optional.of(row(fields.get()));
        } catch (IllegalArgumentException | EOFException e) {
            throw lines.failure(e);
        }
    }

    private NamedRow row(List<byte[]> fields) {
        int keys = names.columns();
        int expected = keys + (hasViewers ? 4 : 3);
        if (fields.size() != expected) {
            throw new IllegalArgumentException("a row has " + expected + " columns, not " + fields.size());
        }
        byte[] id = fields.get(keys + 1);
        VideoId video = VideoId.copyOf(id, 0, id.length);
        long plays = PartLines.number(fields.get(keys + 2));
        long viewers = hasViewers ? PartLines.number(fields.get(keys + 3)) : 0;
        if (viewers > plays) {
            throw new IllegalArgumentException("video '" + video + "' has more viewers than plays");
        }
        return new NamedRow(
                names.read(fields), new Chart.Row(PartLines.number(fields.get(keys)), video, plays, viewers));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
