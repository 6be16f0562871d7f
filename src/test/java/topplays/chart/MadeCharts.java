package topplays.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.VideoId;
import topplays.model.ViewTotals;
import topplays.model.Withheld;

/** Charts by period and group, made by hand: in memory, or as the lines of a TOP folder. */
public final class MadeCharts {
    private final List<String> keyColumns = new ArrayList<>();
    private final SortedMap<String, Object> settings = new TreeMap<>();
    private final int k;
    private final StringBuilder rows = new StringBuilder();
    private final List<Made> made = new ArrayList<>();
    private long[] audiences = {};
    private Withheld withheld = Withheld.NONE;
    private Optional<ViewTotals.Span> span = Optional.empty();
    private boolean hasViewers;
    private long plays;
    private long videos;
    private long count;

    private record Made(String name, ChartTotals totals, List<String> lines) {}

    private MadeCharts(int k) {
        this.k = k;
    }

    public static MadeCharts of(int k) {
        return new MadeCharts(k);
    }

    /** Charts of 2 rows of two weeks and two countries. */
    public static MadeCharts weeks() {
        return of(2).byPeriod("week:fri")
                .byGroups("country")
                .views("2026-11-13T00:00:05Z", "2026-11-26T23:59:58Z")
                .chart("2026-11-13\tDE", 10, 3, "1 a 5", "2 b 3")
                .chart("2026-11-20\tDE", 4, 3, "1 b 2", "2 a 1")
                .chart("2026-11-20\tSE", 7, 1, "1 a 7");
    }

    /** Charts by such periods, in the first column. */
    public MadeCharts byPeriod(String kind) {
        keyColumns.add("period");
        return with("period", kind);
    }

    /** Charts by the values of these fields. */
    public MadeCharts byGroups(String... fields) {
        keyColumns.addAll(List.of(fields));
        return with("group", List.of(fields));
    }

    public MadeCharts with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public MadeCharts withViewers() {
        hasViewers = true;
        return this;
    }

    public MadeCharts withheld(long videos, long plays) {
        withheld = new Withheld(videos, plays, 0);
        return this;
    }

    public MadeCharts views(String first, String last) {
        span = Optional.of(new ViewTotals.Span(Instant.parse(first), Instant.parse(last)));
        return this;
    }

    /** The audience of each chart, in their order. */
    public MadeCharts audiences(long... each) {
        audiences = each;
        return this;
    }

    /**
     * Adds a chart.
     *
     * @param name the columns of the chart, separated by TABs
     * @param lines {@code rank⇥video⇥plays}, with a blank for each TAB
     */
    public MadeCharts chart(String name, long chartPlays, long chartVideos, String... lines) {
        count++;
        made.add(new Made(name, new ChartTotals(chartPlays, chartVideos), List.of(lines)));
        plays += chartPlays;
        videos += chartVideos;
        String columns = name.isEmpty() ? "" : name + "\t";
        for (String line : lines) {
            rows.append(columns).append(line.replace(' ', '\t')).append('\n');
        }
        return this;
    }

    /** The lines of the parts. */
    public String rowLines() {
        return rows.toString();
    }

    /** The lines of the list of charts. */
    public String chartLines() {
        StringBuilder charts = new StringBuilder();
        for (int number = 0; number < made.size(); number++) {
            ChartTotals totals = totals(number);
            String name = made.get(number).name;
            charts.append(name.isEmpty() ? "" : name + "\t").append(totals.plays() + "\t" + totals.videos());
            totals.audience().ifPresent(audience -> charts.append("\t" + audience));
            charts.append('\n');
        }
        return charts.toString();
    }

    private ChartTotals totals(int number) {
        ChartTotals totals = made.get(number).totals;
        return audiences.length == 0
                ? totals
                : new ChartTotals(totals.plays(), totals.videos(), OptionalLong.of(audiences[number]));
    }

    /** The charts in memory. */
    public ChartSource source() {
        return ChartSource.of(
                summary(), IntStream.range(0, made.size()).mapToObj(this::chart).toList());
    }

    private Chart chart(int number) {
        Made each = made.get(number);
        List<String> columns = each.name.isEmpty() ? List.of() : List.of(each.name.split("\t", -1));
        boolean hasPeriod = settings.containsKey("period");
        List<VideoId> groups =
                columns.stream().skip(hasPeriod ? 1 : 0).map(VideoId::of).toList();
        ChartName name = new ChartName(hasPeriod ? Optional.of(columns.get(0)) : Optional.empty(), groups);
        List<Chart.Row> chartRows = new ArrayList<>();
        for (String line : each.lines) {
            String[] cells = line.split(" ", -1);
            chartRows.add(new Chart.Row(
                    Long.parseLong(cells[0]),
                    VideoId.of(cells[1]),
                    Long.parseLong(cells[2]),
                    hasViewers ? Long.parseLong(cells[3]) : 0));
        }
        return new Chart(name, totals(number), chartRows, summary());
    }

    public RunSummary summary() {
        return new RunSummary(
                RunSummary.Kind.TOP,
                new LineCounts(plays, plays, 0, 0, new TreeMap<>(Map.of())),
                plays,
                videos,
                keyColumns.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count),
                audiences.length == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(LongStream.of(audiences).sum()),
                List.of(),
                settings,
                Coverage.none(),
                OptionalInt.of(k),
                new ViewTotals(0, 0, span),
                withheld,
                RunSummary.columns(keyColumns, hasViewers));
    }
}
