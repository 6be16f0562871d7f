package topplays.format.recognition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import topplays.format.cut.Fields;
import topplays.format.cut.LineCutter;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/**
 * A log as a table: a syntax under which nearly all records have the same number of columns, and those records.
 *
 * @param rows the columns of the records with that number of columns, in order
 */
record ColumnLayout(LineSyntax syntax, List<List<String>> rows) {
    private static final int LEAST_PERCENT = 90;
    /** Text with fewer words per line may be prose. */
    private static final int LEAST_BLANK_COLUMNS = 5;

    private static final Pattern SYSLOG = Pattern.compile("(?:<[0-9]+>)?[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:");
    private static final List<LineSyntax> CANDIDATES = List.of(
            LineSyntax.of(LineFormat.TSV),
            LineSyntax.of(LineFormat.CSV),
            new LineSyntax(LineFormat.CSV, ";", false),
            new LineSyntax(LineFormat.CSV, "|", false),
            new LineSyntax(LineFormat.DELIMITED, "::", false));

    /** The layouts that fit a sample. If TABs fit, no other is tried, because TABs are rare within values. */
    static List<ColumnLayout> of(LogSample sample) {
        List<ColumnLayout> layouts = new ArrayList<>();
        for (LineSyntax syntax : CANDIDATES) {
            of(sample, syntax).ifPresent(layouts::add);
            if (!layouts.isEmpty() && syntax.format() == LineFormat.TSV) {
                return layouts;
            }
        }
        return layouts.isEmpty() ? separatedByBlanks(sample) : layouts;
    }

    /**
     * The layout of a log with blanks between its columns, if no other separator fits: with quotes, as load balancers write
     * it, or with runs of blanks. A syslog date has two blanks before a single digit, so it needs runs.
     */
    private static List<ColumnLayout> separatedByBlanks(LogSample sample) {
        List<ColumnLayout> layouts = new ArrayList<>();
        String text = sample.lines().stream().map(ColumnLayout::text).collect(Collectors.joining("\n"));
        if (text.contains(" \"") && !SYSLOG.matcher(text).lookingAt()) {
            of(sample, new LineSyntax(LineFormat.CSV, " ", false)).ifPresent(layouts::add);
        }
        if (layouts.isEmpty()) {
            of(sample, new LineSyntax(LineFormat.DELIMITED, "space", false)).ifPresent(layouts::add);
        }
        layouts.removeIf(layout -> layout.firstRow().size() < LEAST_BLANK_COLUMNS);
        return layouts;
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /** The layout of a sample under a syntax, if nearly all records have as many columns as the first, at least two. */
    static Optional<ColumnLayout> of(LogSample sample, LineSyntax syntax) {
        LineCutter cutter = LineCutter.of(syntax);
        List<byte[]> records = sample.records(syntax);
        TreeMap<Integer, Integer> widths = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (byte[] record : records) {
            Fields fields = new Fields();
            boolean isWellFormed = cutter.cut(record, 0, record.length, fields).isEmpty();
            rows.add(isWellFormed ? fields.texts() : List.of());
            widths.merge(isWellFormed ? fields.count() : 0, 1, Integer::sum);
        }
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        if (width < 2 || 100L * widths.get(width) < (long) LEAST_PERCENT * rows.size()) {
            return Optional.empty();
        }
        rows.removeIf(row -> row.size() != width);
        return Optional.of(new ColumnLayout(syntax, rows));
    }

    List<String> firstRow() {
        return rows.get(0);
    }
}
