package topplays.report.form;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import topplays.chart.Chart;
import topplays.model.RankedBy;
import topplays.report.DisplayWidth;
import topplays.report.Figures;
import topplays.report.PrintableText;

/**
 * The widths of a table's columns; a column of width 0 is left out.
 *
 * <p>On a narrow terminal the bar is left out first, then ids are cut, then share, the figure that does not rank, rank and
 * finally the figure that ranks are left out. The order of the rows still shows the rank.
 */
record TableLayout(int rank, int video, int plays, int share, int viewers, int bar) {
    static final int GAP = 2;

    private static final int SHARE = ">99.9%".length();
    private static final int MIN_BAR = 8;
    private static final int MAX_BAR = 40;
    private static final int MIN_VIDEO_WITH_SHARE = 12;
    private static final int MIN_VIDEO = 5;
    /** Longer ids are rare; in a table of unlimited width they shift only their own row. */
    private static final int MAX_VIDEO = 80;

    /** The best layout within the style's width for the chart, which must have rows. */
    static TableLayout of(Chart chart, TableStyle style) {
        List<Chart.Row> rows = chart.rows();
        TableLayout all = new TableLayout(
                Figures.count(rows.get(rows.size() - 1).rank()).length(),
                Math.min(widestVideo(rows), style.width() == TableStyle.UNLIMITED ? MAX_VIDEO : style.width()),
                widest("Plays", rows, Chart.Row::plays),
                SHARE,
                chart.hasViewers() ? widest("Viewers", rows, Chart.Row::viewers) : 0,
                0);
        int barRoom = style.width() - all.width() - GAP;
        return style.bars() && barRoom >= MIN_BAR
                ? new TableLayout(all.rank, all.video, all.plays, all.share, all.viewers, Math.min(barRoom, MAX_BAR))
                : all.squeezedInto(style.width(), chart.rankedBy());
    }

    private static int widest(String heading, List<Chart.Row> rows, ToLongFunction<Chart.Row> figure) {
        long most = rows.stream().mapToLong(figure).max().orElseThrow();
        return Math.max(heading.length(), Figures.count(most).length());
    }

    private static int widestVideo(List<Chart.Row> rows) {
        int widest = rows.stream()
                .mapToInt(row -> DisplayWidth.of(PrintableText.of(row.video())))
                .max()
                .orElseThrow();
        return Math.max("Video".length(), widest);
    }

    private TableLayout squeezedInto(int width, RankedBy by) {
        if (narrowest(MIN_VIDEO_WITH_SHARE) <= width) {
            return cutTo(width);
        }
        TableLayout withoutShare = new TableLayout(rank, video, plays, 0, viewers, 0);
        TableLayout ranked = by == RankedBy.PLAYS
                ? new TableLayout(rank, video, plays, 0, 0, 0)
                : new TableLayout(rank, video, 0, 0, viewers, 0);
        TableLayout withoutRank = new TableLayout(0, video, ranked.plays, 0, ranked.viewers, 0);
        return Stream.of(withoutShare, ranked, withoutRank)
                .filter(layout -> layout.narrowest(MIN_VIDEO) <= width)
                .findFirst()
                .orElse(new TableLayout(0, video, 0, 0, 0, 0))
                .cutTo(width);
    }

    private int narrowest(int leastVideo) {
        return width() - video + Math.min(video, leastVideo);
    }

    private TableLayout cutTo(int width) {
        int others = width() - video;
        return new TableLayout(rank, Math.min(video, width - others), plays, share, viewers, bar);
    }

    private int width() {
        int columns = (int) widths().filter(width -> width > 0).count();
        return widths().sum() + GAP * (columns - 1);
    }

    private IntStream widths() {
        return IntStream.of(rank, video, plays, share, viewers, bar);
    }
}
