package topplays.verify.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.MalformedReason;

/** The combined log format of Apache httpd and nginx as a regular expression; {@link #FIELDS} gives the order. */
final class CombinedSplitter implements LineSplitter {
    static final List<String> FIELDS =
            List.of("host", "user", "time", "method", "target", "path", "query", "status", "bytes", "referer", "agent");

    private static final String WORD = "[^ ]++";
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final String TIME = "[0-9]{2}/[A-Za-z]{3}/[0-9]{4}:[0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}";
    private static final Pattern LINE = Pattern.compile(
            "(" + WORD + ") " + WORD + " (" + WORD + ") \\[(" + TIME + ")\\] " + QUOTED + " ([0-9]{3}) ([0-9]++|-) "
                    + QUOTED + " " + QUOTED,
            Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("(" + WORD + ") (" + WORD + ")(?: HTTP/" + WORD + ")?");

    @Override
    public List<String> split(String line) throws MalformedLineException {
        Matcher whole = LINE.matcher(line);
        if (!whole.matches()) {
            throw new MalformedLineException(MalformedReason.COMBINED);
        }
        String method = null;
        String target = null;
        String path = null;
        String query = null;
        Matcher request = REQUEST.matcher(whole.group(4));
        if (request.matches()) {
            method = request.group(1);
            target = request.group(2);
            int mark = target.indexOf('?');
            path = mark < 0 ? target : target.substring(0, mark);
            query = mark < 0 ? "" : target.substring(mark + 1);
        }
        return Arrays.asList(
                whole.group(1),
                whole.group(2),
                whole.group(3),
                method,
                target,
                path,
                query,
                whole.group(5),
                whole.group(6),
                whole.group(7),
                whole.group(8));
    }
}
