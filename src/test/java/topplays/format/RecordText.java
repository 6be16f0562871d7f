package topplays.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into CSV records by regular expressions: the obvious way, for comparison. */
final class RecordText {
    private static final String QUOTED = "\"(?:[^\"]|\"\")*+\"(?=#|\r?\n|\r?\\z)";
    private static final String UNQUOTED = "[^\"#\n]*+(?=[#\n]|\\z)";

    private RecordText() {}

    static List<String> split(String text, String delimiter) {
        String quoted = "\\x%02x".formatted((int) delimiter.charAt(0));
        Pattern field = Pattern.compile((QUOTED + "|(?!\")" + UNQUOTED).replace("#", quoted));
        List<String> records = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = end(field.matcher(text), text, start, delimiter);
            records.add(text.substring(start, end));
            start = end + 1;
        }
        return records;
    }

    private static int end(Matcher field, String text, int start, String delimiter) {
        int at = start;
        while (true) {
            if (!field.region(at, text.length()).lookingAt()) {
                return lineEnd(text, at);
            }
            if (!text.startsWith(delimiter, field.end())) {
                return lineEnd(text, field.end());
            }
            at = field.end() + delimiter.length();
        }
    }

    private static int lineEnd(String text, int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 ? text.length() : lineFeed;
    }
}
