package topplays.verify.views;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import topplays.rule.PlayRule;
import topplays.verify.sort.FigureSorter;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.split.ByteText;

/**
 * The plays that a rule makes of views and, if they are counted, the viewers, row by row. A row without plays is left out. Also the
 * viewers of each chart, if they are counted.
 */
public final class PlaysOfViews {
    private final PlayStream views;
    private final ViewerPlays viewer;
    private final FigureSorter rows;
    private final RunFolder folder;
    private final Optional<PlaySorter> viewersOfCharts;
    private Optional<ViewKey> view = Optional.empty();

    /** The row last found. Its figures are added up before they are sorted, because many viewers may follow with the same row. */
    private String row = "";

    private long playsOfRow;
    private long viewersOfRow;

    private PlaysOfViews(PlayStream views, PlayRule rule, long memory, RunFolder folder) {
        this.views = views;
        this.folder = folder;
        long share = rule.countsAudience() ? memory / 2 : memory;
        rows = new FigureSorter(rule.countsViewers(), share, folder);
        viewersOfCharts = rule.countsAudience() ? Optional.of(new PlaySorter(share, folder)) : Optional.empty();
        viewer = new ViewerPlays(rule);
    }

    /**
     * Makes the plays.
     *
     * @param views the views: an id is a {@link ViewKey}, and the plays are the number of equal views
     * @param memory for sorting, in bytes
     */
    public static PlaysOfViews of(PlayStream views, PlayRule rule, long memory, RunFolder folder) throws IOException {
        PlaysOfViews plays = new PlaysOfViews(views, rule, memory, folder);
        plays.addAll();
        return plays;
    }

    private void addAll() throws IOException {
        advance();
        while (view.isPresent()) {
            addViewer(view.get());
        }
        endRow();
    }

    private void advance() throws IOException {
        view = views.next() ? Optional.of(new ViewKey(views.id())) : Optional.empty();
    }

    private void addViewer(ViewKey first) throws IOException {
        while (view.isPresent() && view.get().isOfViewer(first)) {
            if (first.isUnknown()) {
                viewer.addAlone(view.get(), views.plays());
                addPlays(0);
            } else {
                viewer.add(view.get(), views.plays());
            }
            advance();
        }
        viewer.end();
        if (viewersOfCharts.isPresent()) {
            for (String each : viewer.rows()) {
                addViewerOfChart(each, first);
            }
        }
        addPlays(1);
    }

    private void addViewerOfChart(String each, ViewKey view) throws IOException {
        String chart = each.substring(0, each.lastIndexOf('\t') + 1);
        byte[] who = view.viewer();
        viewersOfCharts.orElseThrow().add(ByteText.toBytes(chart + ByteText.of(who, 0, who.length)), 1);
    }

    private void addPlays(int viewers) throws IOException {
        for (Map.Entry<String, Long> each : viewer.takePlays().entrySet()) {
            addPlays(each.getKey(), each.getValue(), viewers);
        }
    }

    private void addPlays(String found, long plays, int viewers) throws IOException {
        if (!found.equals(row)) {
            endRow();
            row = found;
        }
        playsOfRow = Math.addExact(playsOfRow, plays);
        viewersOfRow += viewers;
    }

    private void endRow() throws IOException {
        if (playsOfRow > 0) {
            rows.add(ByteText.toBytes(row), playsOfRow, viewersOfRow);
        }
        playsOfRow = 0;
        viewersOfRow = 0;
    }

    /** The rows, in the order of their bytes. */
    public PlayStream sorted() throws IOException {
        return rows.sorted();
    }

    /**
     * The charts with a viewer, {@code [column⇥…]} and LF, in the order of their bytes, and as plays their viewers. The rule must count them.
     *
     * @param keyColumns the number of columns
     */
    public PlayStream audiences(int keyColumns) throws IOException {
        return new AudienceStream(RunMerge.open(viewersOfCharts.orElseThrow().runs(), folder), keyColumns);
    }

    /** The repeats of all videos. */
    public long repeats() {
        return viewer.repeats();
    }

    /** The views of all videos in periods that did not reach the amount. */
    public long tooShort() {
        return viewer.tooShort();
    }
}
