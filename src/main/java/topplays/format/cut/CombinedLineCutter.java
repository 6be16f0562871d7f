package topplays.format.cut;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;

/**
 * Cuts a line of the common or combined log format, as Apache httpd's {@code mod_log_config} and nginx write it:
 *
 * <pre>[vhost] host ident user [10/Oct/2000:13:55:36 -0700] "GET /a.html?b=c HTTP/1.1" 200 2326 ["referer" "agent"] [more]</pre>
 *
 * <p>{@link LogClient} has the rule for the words before the time, {@link RequestLine} the one for the request. A quoted
 * field that opens must close, also after the agent. Escapes are undone ({@link LogEscapes}). Referer and agent are missing
 * in a common line.
 */
final class CombinedLineCutter implements LineCutter {

    /** The shape of a time: 9 is any digit, a any letter, + any sign; other characters are literal. */
    private static final String TIME_SHAPE = "99/aaa/9999:99:99:99 +9999";

    private final LogEscapes escapes = new LogEscapes();
    private final LogClient client = new LogClient();

    private byte[] line;
    private int at;
    private int end;
    private Fields fields;
    /** Whether the last quoted field has escapes. */
    private boolean hasEscapes;

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.at = start;
        this.end = end;
        this.fields = fields;
        fields.clear();
        escapes.clear();
        boolean matches = client()
                && take(' ')
                && request()
                && take(' ')
                && number(3, 3)
                && take(' ')
                && number(1, Integer.MAX_VALUE)
                && refererAndAgent()
                && rest();
        client.addVhost(start, escapes, fields);
        return matches ? Optional.empty() : Optional.of(MalformedReason.COMBINED);
    }

    private boolean take(char expected) {
        return at < end && line[at++] == expected;
    }

    /** Adds host, user and time. */
    private boolean client() {
        int first = blank(at);
        int second = blank(first + 1);
        int time = time(second + 1);
        if (time < 0 || !client.read(line, at, first, second, time - 2)) {
            return false;
        }
        client.addHost(escapes, fields);
        client.addUser(time - 2, escapes, fields);
        at = time + TIME_SHAPE.length();
        fields.add(line, time, at);
        return take(']');
    }

    private int blank(int start) {
        int blank = Math.min(start, end);
        while (blank < end && line[blank] != ' ') {
            blank++;
        }
        return blank;
    }

    /** Returns where the first time in brackets begins that follows a word and a blank, or -1. */
    private int time(int start) {
        int blank = blank(start + 1);
        int last = end - TIME_SHAPE.length() - 3;
        while (blank <= last && !(line[blank + 1] == '[' && isTime(blank + 2))) {
            blank = blank(blank + 1);
        }
        return blank <= last ? blank + 2 : -1;
    }

    private boolean isTime(int start) {
        for (int i = 0; i < TIME_SHAPE.length(); i++) {
            if (!fits(line[start + i], TIME_SHAPE.charAt(i))) {
                return false;
            }
        }
        return line[start + TIME_SHAPE.length()] == ']';
    }

    private static boolean fits(byte c, char shape) {
        return switch (shape) {
            case '9' -> isDigit(c);
            case 'a' -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            case '+' -> c == '+' || c == '-';
            default -> c == shape;
        };
    }

    private boolean request() {
        int start = at + 1;
        if (!quoted()) {
            return false;
        }
        RequestLine.add(line, start, at - 1, hasEscapes ? escapes : LogEscapes.NONE, fields);
        return true;
    }

    /** Adds a dash or a number with that many digits. */
    private boolean number(int leastDigits, int mostDigits) {
        int start = at;
        if (at < end && line[at] == '-') {
            at++;
        } else {
            while (at < end && isDigit(line[at])) {
                at++;
            }
            if (at - start < leastDigits || at - start > mostDigits) {
                return false;
            }
        }
        fields.add(line, start, at);
        return true;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private boolean refererAndAgent() {
        boolean isCommon = at + 1 >= end || line[at] != ' ' || line[at + 1] != '"';
        if (isCommon) {
            fields.addMissing();
            fields.addMissing();
            return true;
        }
        return take(' ') && quotedField() && take(' ') && quotedField();
    }

    private boolean quotedField() {
        int start = at + 1;
        if (!quoted()) {
            return false;
        }
        (hasEscapes ? escapes : LogEscapes.NONE).add(line, start, at - 1, fields);
        return true;
    }

    /** Passes over a quoted text and its quotes. */
    private boolean quoted() {
        if (!take('"')) {
            return false;
        }
        at = ByteSearch.first('"', '\\', line, at, end);
        hasEscapes = at < end && line[at] == '\\';
        while (at < end && line[at] == '\\') {
            at = at + 2 < end ? ByteSearch.first('"', '\\', line, at + 2, end) : end;
        }
        return at < end && take('"');
    }

    /** Passes over fields after the known ones. */
    private boolean rest() {
        if (at < end && line[at] != ' ' && line[at] != '\t') {
            return false;
        }
        at = ByteSearch.first('"', line, at, end);
        while (at < end) {
            if (!quoted()) {
                return false;
            }
            at = ByteSearch.first('"', line, at, end);
        }
        return true;
    }
}
