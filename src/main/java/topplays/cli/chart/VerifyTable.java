package topplays.cli.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.ViewTotals;
import topplays.report.DisplayWidth;
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.verify.AudienceComparison;
import topplays.verify.Comparison;
import topplays.verify.VerifyResult;
import topplays.verify.VideoDifference;
import topplays.verify.VideoFigures;
import topplays.verify.sort.PlayTotal;

/**
 * The differences that a check found, as tables.
 *
 * <pre>
 *          logs  summary  parts
 * lines      10       10
 * counted    10       10
 * plays      10       10     11  ≠
 * videos      4        4      4
 *
 *        logs  parts  video
 * wrong     4      5  dQw4w9WgXcQ
 * </pre>
 *
 * <p>With key columns there are {@code rows} and {@code charts} instead of {@code videos}, and a row is named by its columns.
 */
final class VerifyTable {
    private static final List<LineClass> SHOWN = List.of(
            LineClass.HEADER,
            LineClass.FILTERED,
            LineClass.ROBOTS,
            LineClass.EXCLUDED,
            LineClass.UNKNOWN,
            LineClass.COUNTED);
    private static final Set<LineClass> ALWAYS_SHOWN =
            EnumSet.of(LineClass.HEADER, LineClass.FILTERED, LineClass.COUNTED);

    private final VerifyResult result;
    private final String expected;

    VerifyTable(VerifyResult result) {
        this.result = result;
        this.expected = result.logs().isPresent() ? "logs" : "truth";
    }

    /** The lines, without their ends. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(aligned(sums(), 1));
        if (!result.comparison().first().isEmpty()) {
            lines.add("");
            lines.addAll(aligned(differences(), result.summary().keyColumns().size() + 1));
        }
        result.comparison().numbers().forEach((kind, number) -> {
            if (number > Comparison.FEW) {
                lines.add("and " + Figures.count(number - Comparison.FEW) + " more " + kind);
            }
        });
        result.audience()
                .filter(audience -> audience.number() > 0)
                .ifPresent(audience -> addAudiences(audience, lines));
        return lines;
    }

    private List<List<String>> sums() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", expected, "summary", "parts", ""));
        result.logs().ifPresent(logs -> {
            LineCounts recount = logs.lines();
            rows.add(lineRow("lines", recount, LineCounts::linesRead));
            for (LineClass lineClass : SHOWN) {
                boolean always = ALWAYS_SHOWN.contains(lineClass);
                if (always || recount.of(lineClass) + result.summary().lines().of(lineClass) > 0) {
                    rows.add(lineRow(EnumNames.of(lineClass), recount, lines -> lines.of(lineClass)));
                }
            }
            SortedSet<String> reasons = new TreeSet<>(recount.malformed().keySet());
            reasons.addAll(result.summary().lines().malformed().keySet());
            for (String reason : reasons) {
                rows.add(lineRow("malformed: " + reason, recount, lines -> lines.malformed()
                        .getOrDefault(reason, 0L)));
            }
            addViewRows(rows, logs.views(), result.summary().views());
        });
        PlayTotal recount = result.comparison().expected();
        PlayTotal parts = result.comparison().found();
        rows.add(row("plays", recount.plays(), result.summary().plays(), parts.plays()));
        boolean hasCharts = result.summary().charts().isPresent();
        rows.add(row(
                hasCharts ? "rows" : "videos",
                recount.videos(),
                result.summary().videos(),
                parts.videos()));
        if (hasCharts) {
            rows.add(row("charts", recount.charts(), result.total().charts(), parts.charts()));
        }
        result.audience()
                .ifPresent(audience -> rows.add(row(
                        "audience",
                        audience.expected(),
                        result.summary().audience().orElse(0),
                        audience.found())));
        return rows;
    }

    private void addAudiences(AudienceComparison audience, List<String> lines) {
        List<String> head = new ArrayList<>(List.of("audience", expected, "parts"));
        List<String> columns = result.summary().keyColumns();
        columns.forEach(column -> head.add(PrintableText.of(column)));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (AudienceComparison.Difference each : audience.first()) {
            List<String> row =
                    new ArrayList<>(List.of("wrong", Figures.count(each.expected()), Figures.count(each.found())));
            each.chart().forEach(column -> row.add(PrintableText.of(column)));
            rows.add(row);
        }
        lines.add("");
        lines.addAll(aligned(rows, columns.size()));
        if (audience.number() > AudienceComparison.FEW) {
            lines.add("and " + Figures.count(audience.number() - AudienceComparison.FEW) + " more");
        }
    }

    private static void addViewRows(List<List<String>> rows, ViewTotals recount, ViewTotals stated) {
        addRow(rows, "repeats", figure(recount.repeats()), figure(stated.repeats()));
        addRow(rows, "short", figure(recount.tooShort()), figure(stated.tooShort()));
        addRow(rows, "first view", time(recount, ViewTotals.Span::first), time(stated, ViewTotals.Span::first));
        addRow(rows, "last view", time(recount, ViewTotals.Span::last), time(stated, ViewTotals.Span::last));
    }

    private static Optional<String> figure(long views) {
        return views == 0 ? Optional.empty() : Optional.of(Figures.count(views));
    }

    private static Optional<String> time(ViewTotals views, Function<ViewTotals.Span, Instant> end) {
        return views.span().map(end).map(Instant::toString);
    }

    /** Adds a row unless both are empty. */
    private static void addRow(
            List<List<String>> rows, String name, Optional<String> expected, Optional<String> stated) {
        if (expected.isPresent() || stated.isPresent()) {
            rows.add(List.of(name, expected.orElse("-"), stated.orElse("-"), "", mark(expected.equals(stated))));
        }
    }

    private List<String> lineRow(String name, LineCounts recount, ToLongFunction<LineCounts> number) {
        long expected = number.applyAsLong(recount);
        long stated = number.applyAsLong(result.summary().lines());
        return List.of(name, Figures.count(expected), Figures.count(stated), "", mark(expected == stated));
    }

    private static List<String> row(String name, long expected, long stated, long found) {
        String mark = mark(expected == stated && stated == found);
        return List.of(name, Figures.count(expected), Figures.count(stated), Figures.count(found), mark);
    }

    private static String mark(boolean agrees) {
        return agrees ? "" : "≠";
    }

    private List<List<String>> differences() {
        boolean hasViewers = result.comparesViewers();
        List<String> head = new ArrayList<>(List.of("", expected, "parts"));
        if (hasViewers) {
            head.addAll(List.of("viewers: " + expected, "parts"));
        }
        result.summary().keyColumns().forEach(column -> head.add(PrintableText.of(column)));
        head.add("video");
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (VideoDifference video : result.comparison().first()) {
            List<String> row = new ArrayList<>(List.of(video.kind().toString()));
            row.add(cell(video.expected(), VideoFigures::plays));
            row.add(cell(video.found(), VideoFigures::plays));
            if (hasViewers) {
                row.add(cell(video.expected(), VideoFigures::viewers));
                row.add(cell(video.found(), VideoFigures::viewers));
            }
            video.row().columns().forEach(column -> row.add(PrintableText.of(column)));
            row.add(PrintableText.of(video.row().video()));
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Optional<VideoFigures> video, ToLongFunction<VideoFigures> figure) {
        return video.map(figures -> Figures.count(figure.applyAsLong(figures))).orElse("-");
    }

    /** Rows with aligned cells: the first column and some of the last ones left, numbers right. */
    private static List<String> aligned(List<List<String>> rows, int lastLeft) {
        int columns = rows.get(0).size();
        List<StringBuilder> lines =
                rows.stream().map(row -> new StringBuilder()).toList();
        for (int column = 0; column < columns; column++) {
            int place = column;
            int width = rows.stream()
                    .mapToInt(row -> DisplayWidth.of(row.get(place)))
                    .reduce(1, Math::max);
            boolean isLeft = column == 0 || column >= columns - lastLeft;
            for (int line = 0; line < rows.size(); line++) {
                String cell = rows.get(line).get(column);
                String blanks = " ".repeat(width - DisplayWidth.of(cell));
                lines.get(line).append(isLeft ? cell + blanks : blanks + cell).append("  ");
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }
}
