package topplays.report.form;

import java.util.ArrayList;
import java.util.List;
import topplays.report.DisplayWidth;

/** Aligns the cells of one line of a table with the columns of a layout: ids left, numbers right. */
final class TableLine {
    private static final String GAP = " ".repeat(TableLayout.GAP);

    private final TableLayout layout;
    private final TableStyle style;

    TableLine(TableLayout layout, TableStyle style) {
        this.layout = layout;
        this.style = style;
    }

    String heading(String rank, String video, String plays, String share, String viewers) {
        return style.dim(String.join(GAP, cells(rank, video, plays, share, viewers))) + "\n";
    }

    String row(String rank, String video, String plays, String share, String viewers, String bar) {
        List<String> cells = cells(rank, video, plays, share, viewers);
        if (!bar.isEmpty()) {
            cells.add(style.cyan(bar));
        }
        return String.join(GAP, cells) + "\n";
    }

    private List<String> cells(String rank, String video, String plays, String share, String viewers) {
        List<String> cells = new ArrayList<>();
        addRight(cells, rank, layout.rank());
        addLeft(cells, video, layout.video());
        addRight(cells, plays, layout.plays());
        addRight(cells, share, layout.share());
        addRight(cells, viewers, layout.viewers());
        return cells;
    }

    private void addLeft(List<String> cells, String text, int width) {
        String cell = style.width() == TableStyle.UNLIMITED ? text : DisplayWidth.cut(text, width);
        boolean last = layout.plays() == 0 && layout.viewers() == 0;
        cells.add(last ? cell : cell + " ".repeat(Math.max(0, width - DisplayWidth.of(cell))));
    }

    private static void addRight(List<String> cells, String text, int width) {
        if (width > 0) {
            cells.add(" ".repeat(width - text.length()) + text);
        }
    }
}
