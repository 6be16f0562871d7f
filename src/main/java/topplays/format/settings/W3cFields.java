package topplays.format.settings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The {@code #Fields} lines of W3C logs, which name the columns of the lines after them. */
public final class W3cFields {
    private static final byte[] FIELDS = "#Fields:".getBytes(StandardCharsets.US_ASCII);

    private W3cFields() {}

    /** Whether {@code line[start..end)} is a {@code #Fields} line. */
    public static boolean isIn(byte[] line, int start, int end) {
        int stop = start + FIELDS.length;
        return stop <= end && Arrays.equals(line, start, stop, FIELDS, 0, FIELDS.length);
    }

    /** The names in a {@code #Fields} line. */
    public static List<String> names(byte[] line, int start, int end) {
        int from = start + FIELDS.length;
        String text = new String(line, from, end - from, StandardCharsets.UTF_8);
        return Stream.of(text.split("[ \t\r]+")).filter(name -> !name.isEmpty()).toList();
    }

    /** The columns that a {@code #Fields} line without its LF names. */
    public static Columns columns(byte[] line) {
        return new Columns(names(line, 0, line.length).stream().distinct().toList(), true);
    }
}
