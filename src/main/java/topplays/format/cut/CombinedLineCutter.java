package topplays.format.cut;

import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;

/**
 * Cuts a line of the common or combined log format, as Apache httpd's {@code mod_log_config} and nginx write it:
 *
 * <pre>[vhost] host ident user [10/Oct/2000:13:55:36 -0700] "GET /a.html?b=c HTTP/1.1" 200 2326 ["referer" "agent"] [more]</pre>
 *
 * <p>{@link LogClient} reads the words before the time, {@link RequestLine} the request. Every quoted field must be closed,
 * also after the agent. Referer and agent are missing in a common line.
 */
final class CombinedLineCutter extends LogLineCutter {
    /** The shape of a time: 9 is any digit, {@code a} any letter, + either sign; other characters are literal. */
    private static final String TIME_SHAPE = "99/aaa/9999:99:99:99 +9999";

    private final LogClient client = new LogClient();

    CombinedLineCutter() {
        super(MalformedReason.COMBINED);
    }

    @Override
    boolean matches() {
        int start = at;
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
        return matches;
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

    /** Returns the index of the first time in brackets that follows a word and a blank, or -1. */
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

    /** Adds a dash, or a number with that many digits. */
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

    /** Skips a quoted text and its quotes. */
    private boolean quoted() {
        if (!take('"')) {
            return false;
        }
        passQuotedText();
        return at < end && take('"');
    }

    /** Skips fields after the known ones. */
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
