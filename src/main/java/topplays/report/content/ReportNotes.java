package topplays.report.content;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import topplays.chart.ChartColumns;
import topplays.model.RunSummary;
import topplays.report.SummarySentences;

/** The sentences below the charts for people: the time of the views, if it was read, and the summary of the run. */
public final class ReportNotes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ReportNotes() {}

    /** The sentences, printable. */
    public static List<String> of(RunSummary summary) {
        List<String> notes = new ArrayList<>();
        period(summary).ifPresent(notes::add);
        notes.addAll(SummarySentences.of(summary));
        return notes;
    }

    /** The period that the data covers: {@code Views from 2026-11-20 00:00 to 2026-11-26 23:59 (Europe/Stockholm).} */
    public static Optional<String> period(RunSummary summary) {
        ZoneId zone = ChartColumns.of(summary).zone();
        return summary.views().span().map(span -> "Views from %s to %s (%s)."
                .formatted(minute(span.first(), zone), minute(span.last(), zone), name(zone)));
    }

    /** The name of a zone. */
    public static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static String minute(Instant time, ZoneId zone) {
        return MINUTE.format(time.atZone(zone));
    }
}
