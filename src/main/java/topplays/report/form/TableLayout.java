package topplays.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import topplays.chart.Chart;
import topplays.model.RankedBy;
import topplays.report.DisplayWidth;
import topplays.report.content.Column;
import topplays.report.content.ReportLabels;

/**
 * The columns of a table and their widths, and the width of the bar, 0 if there is none.
 *
 * <p>On a narrow terminal the bar is left out first, then titles and ids are cut, then ids beside titles, times, peak, share, the
 * figure that does not rank, movement, rank and finally the figure that ranks are left out. The order of the rows still shows the
 * rank.
 */
record TableLayout(Map<Column, Integer> widths, int bar) {
    static final int GAP = 2;

    private static final int MIN_BAR = 8;
    private static final int MAX_BAR = 40;
    private static final int MIN_TEXT_WITH_SHARE = 12;
    private static final int MIN_TEXT = 5;
    /** Longer ids are rare; in a table of unlimited width they shift only their own row. */
    private static final int MAX_TEXT = 80;

    private static final int LONGEST_SHARE = ">99.9%".length();

    /** The best layout within the style's width for the chart, which must have rows. */
    static TableLayout of(Chart chart, Collection<Column> columns, ReportLabels labels, TableStyle style) {
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        for (Column column : columns) {
            widths.put(column, natural(column, chart, labels, style));
        }
        TableLayout all = new TableLayout(widths, 0);
        int barRoom = style.width() - all.width() - GAP;
        return style.bars() && barRoom >= MIN_BAR
                ? new TableLayout(widths, Math.min(barRoom, MAX_BAR))
                : all.squeezedInto(style.width(), chart.rankedBy());
    }

    private static int natural(Column column, Chart chart, ReportLabels labels, TableStyle style) {
        int widest = chart.rows().stream()
                .mapToInt(row -> DisplayWidth.of(column.cell(chart, row, labels)))
                .max()
                .orElseThrow();
        int width = Math.max(TableLine.heading(column).length(), widest);
        if (column.isText()) {
            return Math.min(width, style.width() == TableStyle.UNLIMITED ? MAX_TEXT : style.width());
        }
        return column == Column.SHARE ? LONGEST_SHARE : width;
    }

    private TableLayout squeezedInto(int width, RankedBy by) {
        Set<Column> left = EnumSet.copyOf(widths.keySet());
        for (Column next : leftOut(by)) {
            TableLayout layout = with(left);
            int leastText = left.contains(Column.SHARE) ? MIN_TEXT_WITH_SHARE : MIN_TEXT;
            if (layout.narrowest(leastText) <= width) {
                return layout.cutTo(width, leastText);
            }
            left.remove(next);
        }
        return with(left).cutTo(width, 1);
    }

    /** The columns in the order in which they are left out. */
    private List<Column> leftOut(RankedBy by) {
        List<Column> order = new ArrayList<>();
        if (widths.containsKey(Column.TITLE)) {
            order.add(Column.VIDEO);
        }
        order.addAll(List.of(Column.TIMES, Column.PEAK, Column.SHARE));
        order.add(by == RankedBy.PLAYS ? Column.VIEWERS : Column.PLAYS);
        order.addAll(List.of(Column.MOVE, Column.RANK));
        order.add(by == RankedBy.PLAYS ? Column.PLAYS : Column.VIEWERS);
        return order;
    }

    private TableLayout with(Set<Column> columns) {
        Map<Column, Integer> some = new EnumMap<>(widths);
        some.keySet().retainAll(columns);
        return new TableLayout(some, 0);
    }

    private int narrowest(int leastText) {
        return width()
                - textWidth()
                + widths.keySet().stream()
                        .filter(Column::isText)
                        .mapToInt(column -> Math.min(widths.get(column), leastText))
                        .sum();
    }

    /** Cuts the text, ids before titles, but neither to less than {@code leastText} while the other has more. */
    private TableLayout cutTo(int width, int leastText) {
        Map<Column, Integer> cut = new EnumMap<>(widths);
        int room = width - (width() - textWidth());
        if (cut.containsKey(Column.TITLE) && cut.containsKey(Column.VIDEO)) {
            int forVideo = Math.max(leastText, room - cut.get(Column.TITLE));
            cut.merge(Column.VIDEO, forVideo, Math::min);
            cut.merge(Column.TITLE, room - cut.get(Column.VIDEO), Math::min);
        } else {
            cut.merge(cut.containsKey(Column.TITLE) ? Column.TITLE : Column.VIDEO, room, Math::min);
        }
        return new TableLayout(cut, bar);
    }

    private int textWidth() {
        return widths.entrySet().stream()
                .filter(column -> column.getKey().isText())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private int width() {
        int columns = widths.values().stream().mapToInt(Integer::intValue).sum();
        return columns + GAP * (widths.size() - 1);
    }
}
