package topplays.format.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import topplays.format.time.TimeFormat;

/** Decides whether the first row of a table names its columns. */
final class HeaderLine {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:[.,][0-9]+)?");

    private HeaderLine() {}

    /**
     * Whether the first row is a header: true if it is, false if it is data, empty if that is unclear.
     *
     * <p>It is data if a cell is empty, a number or a time, if two cells are equal, or if a cell occurs again in its column.
     * It is a header if it has text in a column where all other rows have numbers or times.
     */
    static Optional<Boolean> isIn(List<List<String>> rows) {
        List<String> first = rows.get(0);
        if (first.stream().anyMatch(HeaderLine::isValue) || new HashSet<>(first).size() < first.size()) {
            return Optional.of(false);
        }
        if (hasCellOf(first, rows)) {
            return Optional.of(false);
        }
        for (int column = 0; column < first.size(); column++) {
            if (rows.size() > 1 && hasOnlyValues(rows.subList(1, rows.size()), column)) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }

    /** Whether a cell of the first row occurs again in its column, other than in a copy of the row. */
    private static boolean hasCellOf(List<String> first, List<List<String>> rows) {
        return rows.stream().filter(row -> !row.equals(first)).anyMatch(row -> IntStream.range(0, first.size())
                .anyMatch(column -> row.get(column).equals(first.get(column))));
    }

    private static boolean hasOnlyValues(List<List<String>> rows, int column) {
        return rows.stream().anyMatch(row -> !row.get(column).isEmpty())
                && rows.stream().map(row -> row.get(column)).allMatch(HeaderLine::isValue);
    }

    /** Whether a cell cannot be the name of a column: it is empty, a number or a time. */
    static boolean isValue(String cell) {
        String text = cell.strip();
        return text.isEmpty()
                || text.equals("-")
                || NUMBER.matcher(text).matches()
                || TimeFormat.ISO.parse(text).isPresent();
    }
}
