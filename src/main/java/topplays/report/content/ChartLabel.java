package topplays.report.content;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import topplays.chart.Chart;
import topplays.chart.ChartColumns;
import topplays.chart.ChartName;
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.rule.PeriodNames;

/** The headings of charts for people: {@code Week of 20 November 2026 · country SE}. */
public final class ChartLabel {
    private final ChartColumns columns;

    /** Labels of the charts with these columns. */
    public ChartLabel(ChartColumns columns) {
        this.columns = columns;
    }

    /** Whether there is only one chart, which needs no label. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The period and the groups; empty if there is only one chart. */
    public String of(ChartName name) {
        List<String> parts = new ArrayList<>();
        period(name).ifPresent(parts::add);
        if (!name.groups().isEmpty()) {
            parts.add(groups(name));
        }
        return String.join(" · ", parts);
    }

    /** The period: {@code 20 November 2026, 08:00}. */
    public Optional<String> period(ChartName name) {
        return name.period().map(period -> {
            LocalDateTime start = new PeriodNames(columns.period().orElseThrow()).parse(period);
            return switch (columns.period().orElseThrow().unit()) {
                case HOUR -> text("d MMMM uuuu, HH:mm", start);
                case DAY -> text("d MMMM uuuu", start);
                case WEEK -> "Week of " + text("d MMMM uuuu", start);
                case MONTH -> text("MMMM uuuu", start);
                case YEAR -> text("uuuu", start);
            };
        });
    }

    private static String text(String pattern, LocalDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    /** The groups, printable: {@code country SE · device tv}. */
    public String groups(ChartName name) {
        List<String> parts = new ArrayList<>();
        for (int group = 0; group < name.groups().size(); group++) {
            parts.add(PrintableText.of(columns.groups().get(group)) + " "
                    + PrintableText.of(name.groups().get(group)));
        }
        return String.join(" · ", parts);
    }

    /** The totals of a chart: {@code 20,100 plays of 200 videos, 1,200 viewers}. */
    public static String totals(Chart chart) {
        String plays = Figures.count(chart.totals().plays(), "play") + " of "
                + Figures.count(chart.totals().videos(), "video");
        return chart.totals().audience().isPresent()
                ? plays + ", " + Figures.count(chart.totals().audience().getAsLong(), "viewer")
                : plays;
    }
}
