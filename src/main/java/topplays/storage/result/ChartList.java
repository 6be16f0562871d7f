package topplays.storage.result;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.chart.ChartName;
import topplays.chart.ChartTotals;

/** Reads the lines {@code [period⇥][group⇥…]plays⇥videos[⇥audience]} of a TOP with key columns or an audience. Not thread-safe. */
final class ChartList implements Closeable {
    static final String FOLDER = "_charts";

    private final PartLines lines;
    private final ChartNameReader names;
    private final boolean hasAudience;
    private Optional<ChartName> last = Optional.empty();

    /** A chart of the list. */
    record Entry(ChartName name, ChartTotals totals) {}

    ChartList(PartLines lines, ChartNameReader names, boolean hasAudience) {
        this.lines = lines;
        this.names = names;
        this.hasAudience = hasAudience;
    }

    /** Returns the next chart. Throws {@link IOException} if it is not a chart or not after the last one in order. */
    Optional<Entry> next() throws IOException {
        try {
            Optional<List<byte[]>> fields = lines.next();
            return fields.isEmpty() ? Optional.empty() : Optional.of(entry(fields.get()));
        } catch (IllegalArgumentException | EOFException e) {
            throw lines.failure(e);
        }
    }

    private Entry entry(List<byte[]> fields) {
        int figures = fields.size() - names.columns();
        if (figures != (hasAudience ? 3 : 2)) {
            throw new IllegalArgumentException("a line has " + fields.size() + " columns");
        }
        ChartName name = names.read(fields);
        if (last.isPresent() && last.get().compareTo(name) >= 0) {
            throw new IllegalArgumentException("its charts are not in order: " + last.get() + " before " + name);
        }
        last = Optional.of(name);
        int first = names.columns();
        return new Entry(
                name,
                new ChartTotals(
                        PartLines.number(fields.get(first)),
                        PartLines.number(fields.get(first + 1)),
                        hasAudience ? OptionalLong.of(PartLines.number(fields.get(first + 2))) : OptionalLong.empty()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
