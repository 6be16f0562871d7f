package topplays.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import topplays.report.DisplayWidth;
import topplays.report.content.Column;

/** Aligns the cells of one line of a table with the columns of a layout: text left, numbers right. */
final class TableLine {
    private static final String GAP = " ".repeat(TableLayout.GAP);

    private final TableLayout layout;
    private final TableStyle style;

    TableLine(TableLayout layout, TableStyle style) {
        this.layout = layout;
        this.style = style;
    }

    /** The heading of a column in a table. */
    static String heading(Column column) {
        return column == Column.RANK ? "#" : column.heading();
    }

    String heading() {
        return style.dim(String.join(GAP, cells(TableLine::heading))) + "\n";
    }

    String row(Function<Column, String> text, String bar) {
        List<String> cells = cells(text);
        if (!bar.isEmpty()) {
            cells.add(style.cyan(bar));
        }
        return String.join(GAP, cells) + "\n";
    }

    private List<String> cells(Function<Column, String> text) {
        List<String> cells = new ArrayList<>();
        layout.widths().forEach((column, width) -> {
            boolean last = cells.size() == layout.widths().size() - 1;
            cells.add(column.isText() ? left(text.apply(column), width, last) : right(text.apply(column), width));
        });
        return cells;
    }

    private String left(String text, int width, boolean last) {
        String cell = style.width() == TableStyle.UNLIMITED ? text : DisplayWidth.cut(text, width);
        return last ? cell : cell + " ".repeat(Math.max(0, width - DisplayWidth.of(cell)));
    }

    private static String right(String text, int width) {
        return " ".repeat(width - DisplayWidth.of(text)) + text;
    }
}
