package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Takes members out of a line that is a plain JSON object (RFC 8259), without creating objects. Plain means: names and
 * requested values have no escapes, requested numbers are whole, and no number has an exponent.
 *
 * <p>It checks the whole line, so it accepts only what a JSON parser accepts. Other lines are left to a parser.
 */
public final class QuickJsonObject {
    private static final int ODD = QuickJsonText.ODD;
    private static final int DEEPEST = 32;
    /** Below the lowest of Jackson's limits, that for names. */
    private static final int LONGEST_LINE = 1 << 14;

    /** Below Jackson's limit for numbers. */
    private static final int LONGEST_NUMBER = 900;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[][] names;
    private final int[] starts;
    private final int[] ends;
    private final QuickJsonText text = new QuickJsonText();

    private byte[] line;
    private int end;
    private int stop;

    /** @param members each is a plain name */
    public QuickJsonObject(List<String> members) {
        names = members.stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        starts = new int[names.length];
        ends = new int[names.length];
    }

    /** Whether a member may be requested: it is a name, not a pointer, and needs no escapes. */
    public static boolean canTake(String member) {
        return !member.startsWith("/") && member.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
    }

    /** Reads the object, with blanks around it, that begins at {@code start}; false if it is not plain. */
    public boolean read(byte[] line, int start, int end) {
        this.line = line;
        this.end = end;
        Arrays.fill(starts, ODD);
        int from = blanks(start);
        stop = isAt(from, '{') ? blanks(object(from, 0)) : ODD;
        return stop != ODD && stop - start <= LONGEST_LINE;
    }

    /** The index after the object last read and the blanks after it. */
    public int end() {
        return stop;
    }

    public boolean isMissing(int member) {
        return starts[member] == ODD;
    }

    public int start(int member) {
        return starts[member];
    }

    public int end(int member) {
        return ends[member];
    }

    // Each of these methods reads one element at an index and returns the index after it. It returns ODD if the element
    // is
    // not plain, or if the given index is ODD.

    private int object(int start, int depth) {
        int at = blanks(start + 1);
        if (isAt(at, '}')) {
            return at + 1;
        }
        while (true) {
            int name = at + 1;
            int nameEnd = text(at) - 1;
            int colon = blanks(nameEnd + 1);
            if (nameEnd < 0 || text.hasEscapes() || !isAt(colon, ':')) {
                return ODD;
            }
            int value = blanks(colon + 1);
            int valueEnd = value(value, depth);
            if (valueEnd == ODD || (depth == 0 && !take(name, nameEnd, value, valueEnd))) {
                return ODD;
            }
            at = blanks(valueEnd);
            if (!isAt(at, ',')) {
                return isAt(at, '}') ? at + 1 : ODD;
            }
            at = blanks(at + 1);
        }
    }

    private int array(int start, int depth) {
        int at = blanks(start + 1);
        if (isAt(at, ']')) {
            return at + 1;
        }
        while (true) {
            at = blanks(value(at, depth));
            if (!isAt(at, ',')) {
                return isAt(at, ']') ? at + 1 : ODD;
            }
            at = blanks(at + 1);
        }
    }

    private int value(int start, int depth) {
        if (start >= end || depth == DEEPEST) {
            return ODD;
        }
        return switch (line[start]) {
            case '"' -> text(start);
            case '{' -> object(start, depth + 1);
            case '[' -> array(start, depth + 1);
            case 't' -> word(start, TRUE);
            case 'f' -> word(start, FALSE);
            case 'n' -> word(start, NULL);
            default -> number(start);
        };
    }

    private int text(int start) {
        return isAt(start, '"') ? text.read(line, start, end) : ODD;
    }

    private int word(int start, byte... word) {
        int stop = start + word.length;
        return stop <= end && Arrays.equals(line, start, stop, word, 0, word.length) ? stop : ODD;
    }

    /** A number without an exponent and without a minus before a zero, which a parser would drop. */
    private int number(int start) {
        int first = isAt(start, '-') ? start + 1 : start;
        int whole = digits(first);
        boolean zeroFirst = isAt(first, '0');
        if (whole == first || (zeroFirst && (whole > first + 1 || first > start))) {
            return ODD;
        }
        if (whole - start > LONGEST_NUMBER) {
            return ODD;
        }
        if (!isAt(whole, '.')) {
            return isAt(whole, 'e') || isAt(whole, 'E') ? ODD : whole;
        }
        int stop = digits(whole + 1);
        return stop - start > LONGEST_NUMBER || stop == whole + 1 || isAt(stop, 'e') || isAt(stop, 'E') ? ODD : stop;
    }

    private int digits(int start) {
        int at = start;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at;
    }

    private int blanks(int start) {
        int at = start;
        while (at >= 0 && at < end && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
        return at;
    }

    private boolean isAt(int at, char c) {
        return at >= 0 && at < end && line[at] == c;
    }

    /** Stores the value if it is requested; if a name occurs twice, the last one wins. Returns false if it is not plain. */
    private boolean take(int name, int nameEnd, int value, int valueEnd) {
        for (int member = 0; member < names.length; member++) {
            if (Arrays.equals(line, name, nameEnd, names[member], 0, names[member].length)) {
                return take(member, value, valueEnd);
            }
        }
        return true;
    }

    private boolean take(int member, int value, int valueEnd) {
        byte first = line[value];
        if (first == '"') {
            starts[member] = value + 1;
            ends[member] = valueEnd - 1;
            return !text.hasEscapes();
        }
        boolean isScalar = first != '{' && first != '[' && first != 'n';
        starts[member] = isScalar ? value : ODD;
        ends[member] = valueEnd;
        return first == 't' || first == 'f' || !isScalar || digits(first == '-' ? value + 1 : value) == valueEnd;
    }
}
