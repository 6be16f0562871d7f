package topplays.verify.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.MalformedReason;

/** Columns by the grammar of RFC 4180 within one line: {@code field = DQUOTE *(… / 2DQUOTE) DQUOTE / *TEXTDATA}. */
final class CsvSplitter implements LineSplitter {
    private static final String FIELD = "(?:\"((?:[^\"]|\"\")*+)\"|([^\"#]*+))(#|\\z)";

    private final Pattern field;

    /** @param delimiter one ASCII character */
    CsvSplitter(String delimiter) {
        field = Pattern.compile(FIELD.replace("#", "\\x%02x".formatted((int) delimiter.charAt(0))));
    }

    @Override
    public List<String> split(String line) throws MalformedLineException {
        List<String> fields = new ArrayList<>();
        Matcher next = field.matcher(line);
        boolean more = true;
        while (more) {
            if (!next.lookingAt()) {
                throw new MalformedLineException(MalformedReason.QUOTES);
            }
            String quoted = next.group(1);
            fields.add(quoted == null ? next.group(2) : quoted.replace("\"\"", "\""));
            more = !next.group(3).isEmpty();
            next.region(next.end(), line.length());
        }
        return fields;
    }
}
