package topplays.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import topplays.model.RankedBy;
import topplays.model.RunSummary;

/** Charts whose rows have their movement: against the charts before them in the same TOP, and against earlier TOPs. */
public final class ChartsWithMovement implements ChartSource {
    private final List<ChartSource> earlier;
    private final ChartSource charts;
    private EmptyPeriods empty = new EmptyPeriods();

    /**
     * Charts to compare with earlier ones, whose text is the name of their TOP.
     *
     * @param earlier the oldest first
     * @throws IOException if one of them has another length, other columns or another figure that ranks
     */
    public ChartsWithMovement(List<ChartSource> earlier, ChartSource charts) throws IOException {
        this.earlier = List.copyOf(earlier);
        this.charts = charts;
        for (ChartSource each : earlier) {
            requireEqual(each, "-k", source -> source.summary().k());
            requireEqual(each, "columns", source -> source.summary().keyColumns());
            requireEqual(each, "--period", source -> source.columns().period());
            requireEqual(each, "--by", source -> RankedBy.of(source.summary()));
            if (charts.columns().period().isPresent()) {
                requireEqual(each, "--zone", source -> source.columns().zone());
            }
        }
    }

    private void requireEqual(ChartSource other, String option, Function<ChartSource, Object> value)
            throws IOException {
        if (!Objects.equals(value.apply(other), value.apply(charts))) {
            throw new IOException("%s cannot be compared with %s: its %s differs; make it again with the same options"
                    .formatted(charts, other, option));
        }
    }

    @Override
    public RunSummary summary() {
        return charts.summary();
    }

    @Override
    public boolean hasMovement() {
        return true;
    }

    /** The periods or, without periods, the TOPs without any row, after a reading of all charts. */
    public EmptyPeriods emptyPeriods() {
        return empty;
    }

    @Override
    public ChartCursor open() throws IOException {
        ChartHistory history = new ChartHistory(columns());
        Optional<String> last = Optional.empty();
        for (ChartSource each : earlier) {
            try (ChartCursor cursor = new InOrder(each.open(), last, each)) {
                for (Optional<Chart> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    history.add(next.get());
                    last = next.get().name().period();
                }
            }
            history.endTop(each.toString());
        }
        return new Compared(new InOrder(charts.open(), last, charts), history);
    }

    @Override
    public ChartCursor openWithEarlier() {
        List<ChartSource> all = new ArrayList<>(earlier);
        all.add(charts);
        return new Joined(all.iterator());
    }

    /** Passes on charts with their movement. */
    private final class Compared implements ChartCursor {
        private final ChartCursor cursor;
        private final ChartHistory history;

        Compared(ChartCursor cursor, ChartHistory history) {
            this.cursor = cursor;
            this.history = history;
        }

        @Override
        public Optional<Chart> next() throws IOException {
            Optional<Chart> next = cursor.next();
            if (next.isEmpty()) {
                history.endTop(charts.toString());
                empty = history.end();
            }
            return next.map(history::add);
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }

    /** Refuses a period that is not after the last one of the TOP before. */
    private record InOrder(ChartCursor cursor, Optional<String> last, ChartSource source) implements ChartCursor {
        @Override
        public Optional<Chart> next() throws IOException {
            Optional<Chart> next = cursor.next();
            Optional<String> period = next.flatMap(chart -> chart.name().period());
            if (period.isPresent() && last.isPresent() && period.get().compareTo(last.get()) <= 0) {
                throw new IOException(
                        "%s has the period %s, and the TOP before it ends with %s; give --earlier the oldest first, with each period in one TOP only"
                                .formatted(source, period.get(), last.get()));
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }

    /** Reads several TOPs one after the other. */
    private static final class Joined implements ChartCursor {
        private final Iterator<ChartSource> sources;
        private ChartCursor cursor = Optional::empty;

        Joined(Iterator<ChartSource> sources) {
            this.sources = sources;
        }

        @Override
        public Optional<Chart> next() throws IOException {
            Optional<Chart> next = cursor.next();
            while (next.isEmpty() && sources.hasNext()) {
                cursor.close();
                cursor = sources.next().open();
                next = cursor.next();
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }
}
