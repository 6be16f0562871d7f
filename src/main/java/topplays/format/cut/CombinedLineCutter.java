package topplays.format.cut;

import java.util.Optional;
import topplays.model.MalformedReason;

/**
 * Cuts a line of the combined log format, as Apache httpd's {@code mod_log_config} and nginx write it:
 *
 * <pre>host ident user [10/Oct/2000:13:55:36 -0700] "GET /a.html?b=c HTTP/1.1" 200 2326 "referer" "agent"</pre>
 *
 * <p>The whole line must match. Within quotes a backslash escapes the next byte; values are kept as they are written. If a
 * request is neither {@code METHOD TARGET} nor {@code METHOD TARGET PROTOCOL}, such as the {@code "-"} of a connection
 * without a request, method, target, path and query are missing.
 */
final class CombinedLineCutter implements LineCutter {

    /** The shape of a time: 9 is any digit, a any letter, + any sign; other characters are literal. */
    private static final String TIME_SHAPE = "99/aaa/9999:99:99:99 +9999";

    private byte[] line;
    private int at;
    private int end;
    private Fields fields;

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.at = start;
        this.end = end;
        this.fields = fields;
        fields.clear();
        boolean matches = word(true)
                && take(' ')
                && word(false)
                && take(' ')
                && word(true)
                && take(' ')
                && time()
                && take(' ')
                && request()
                && take(' ')
                && status()
                && take(' ')
                && bytes()
                && take(' ')
                && quoted(true)
                && take(' ')
                && quoted(true)
                && at == end;
        return matches ? Optional.empty() : Optional.of(MalformedReason.COMBINED);
    }

    private boolean take(char expected) {
        return at < end && line[at++] == expected;
    }

    private boolean word(boolean isField) {
        int start = at;
        while (at < end && line[at] != ' ') {
            at++;
        }
        if (isField) {
            fields.add(line, start, at);
        }
        return at > start;
    }

    private boolean time() {
        if (!take('[')) {
            return false;
        }
        int start = at;
        for (int i = 0; i < TIME_SHAPE.length(); i++) {
            if (at == end || !fits(line[at++], TIME_SHAPE.charAt(i))) {
                return false;
            }
        }
        fields.add(line, start, at);
        return take(']');
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
        if (!quoted(false)) {
            return false;
        }
        int stop = at - 1;
        int targetStart = indexOf(' ', start, stop) + 1;
        int targetEnd = indexOf(' ', targetStart, stop);
        boolean readable = targetStart > start + 1
                && targetStart <= stop
                && targetEnd > targetStart
                && (targetEnd == stop || isProtocol(targetEnd + 1, stop));
        if (readable) {
            int pathEnd = indexOf('?', targetStart, targetEnd);
            fields.add(line, start, targetStart - 1);
            fields.add(line, targetStart, targetEnd);
            fields.add(line, targetStart, pathEnd);
            fields.add(line, Math.min(pathEnd + 1, targetEnd), targetEnd);
        } else {
            for (int missing = 0; missing < 4; missing++) {
                fields.addMissing();
            }
        }
        return true;
    }

    private boolean isProtocol(int start, int stop) {
        return stop - start > 5
                && line[start] == 'H'
                && line[start + 1] == 'T'
                && line[start + 2] == 'T'
                && line[start + 3] == 'P'
                && line[start + 4] == '/'
                && indexOf(' ', start, stop) == stop;
    }

    /** Returns where {@code c} first occurs in {@code line[start..stop)}, or {@code stop}. */
    private int indexOf(char c, int start, int stop) {
        int found = start;
        while (found < stop && line[found] != c) {
            found++;
        }
        return found;
    }

    private boolean status() {
        return digits() == 3;
    }

    private boolean bytes() {
        if (at < end && line[at] == '-') {
            fields.add(line, at, ++at);
            return true;
        }
        return digits() > 0;
    }

    private int digits() {
        int start = at;
        while (at < end && isDigit(line[at])) {
            at++;
        }
        fields.add(line, start, at);
        return at - start;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private boolean quoted(boolean isField) {
        if (!take('"')) {
            return false;
        }
        int start = at;
        while (at < end && line[at] != '"') {
            at += line[at] == '\\' ? 2 : 1;
        }
        if (at >= end) {
            return false;
        }
        if (isField) {
            fields.add(line, start, at);
        }
        at++;
        return true;
    }
}
