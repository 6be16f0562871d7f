package topplays.cli.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.verify.Comparison;
import topplays.verify.VerifyResult;
import topplays.verify.VideoDifference;
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
        this.expected = result.lines().isPresent() ? "logs" : "truth";
    }

    /** The lines, without their ends. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(aligned(sums()));
        if (!result.comparison().first().isEmpty()) {
            lines.add("");
            lines.addAll(aligned(videos()));
        }
        result.comparison().numbers().forEach((kind, number) -> {
            if (number > Comparison.FEW) {
                lines.add("and " + Figures.count(number - Comparison.FEW) + " more " + kind);
            }
        });
        return lines;
    }

    private List<List<String>> sums() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", expected, "summary", "parts", ""));
        result.lines().ifPresent(recount -> {
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
        });
        PlayTotal recount = result.comparison().expected();
        PlayTotal parts = result.comparison().found();
        rows.add(row("plays", recount.plays(), result.summary().plays(), parts.plays()));
        rows.add(row("videos", recount.videos(), result.summary().videos(), parts.videos()));
        return rows;
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

    private List<List<String>> videos() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", expected, "parts", "video"));
        for (VideoDifference video : result.comparison().first()) {
            rows.add(List.of(
                    video.kind().toString(),
                    plays(video.expected()),
                    plays(video.found()),
                    PrintableText.of(video.video().toString())));
        }
        return rows;
    }

    private static String plays(OptionalLong plays) {
        return plays.isPresent() ? Figures.count(plays.getAsLong()) : "-";
    }

    /** Rows with aligned cells: the first and the last column left, numbers right. */
    private static List<String> aligned(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        StringBuilder format = new StringBuilder();
        for (int column = 0; column < last; column++) {
            int place = column;
            int width = rows.stream().mapToInt(row -> row.get(place).length()).reduce(1, Math::max);
            format.append(column == 0 ? "%-" : "%").append(width).append("s  ");
        }
        format.append("%s");
        return rows.stream()
                .map(row -> String.format(format.toString(), row.toArray()).stripTrailing())
                .toList();
    }
}
