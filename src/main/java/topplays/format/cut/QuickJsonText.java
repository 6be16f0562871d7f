package topplays.format.cut;

import topplays.bytes.ByteSearch;
import topplays.bytes.ByteWords;
import topplays.bytes.Utf8;

/** Finds the end of a JSON string, and whether the string has escapes. Accepts only what a JSON parser accepts. */
final class QuickJsonText {
    /** Returned if only a parser can decide. */
    static final int ODD = -1;

    private byte[] line;
    private int end;
    private boolean hasEscapes;

    /** Whether the string last read has escapes. */
    boolean hasEscapes() {
        return hasEscapes;
    }

    /** Returns the index after the string whose opening quote is at {@code start}, or ODD if the string is invalid. */
    int read(byte[] line, int start, int end) {
        this.line = line;
        this.end = end;
        hasEscapes = false;
        int at = special(start + 1);
        while (at != ODD && at < end && line[at] != '"') {
            boolean isEscape = line[at] == '\\';
            hasEscapes |= isEscape;
            at = isEscape ? escape(at + 1) : Utf8.endOfCharacter(line, at, end);
            at = at == ODD ? ODD : special(at);
        }
        return at != ODD && at < end ? at + 1 : ODD;
    }

    /** Returns the index of the first special byte, or an index after the end of the line. */
    private int special(int start) {
        int at = start;
        for (; at <= line.length - Long.BYTES; at += Long.BYTES) {
            long word = ByteWords.at(line, at);
            long marks = ByteSearch.beyondAscii(word)
                    | ByteSearch.below(word, ' ')
                    | ByteSearch.equal(word, ByteSearch.eight('"'))
                    | ByteSearch.equal(word, ByteSearch.eight('\\'));
            if (marks != 0) {
                return at + ByteSearch.first(marks);
            }
        }
        while (at < end && line[at] >= ' ' && line[at] != '"' && line[at] != '\\') {
            at++;
        }
        return at;
    }

    /** Returns the index after the escape whose backslash is before {@code start}, or ODD. */
    private int escape(int start) {
        if (start >= end) {
            return ODD;
        }
        return switch (line[start]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> start + 1;
            case 'u' -> hexadecimal(start + 1, start + 5);
            default -> ODD;
        };
    }

    private int hexadecimal(int start, int stop) {
        for (int at = start; at < stop; at++) {
            if (at >= end || Character.digit(line[at], 16) < 0) {
                return ODD;
            }
        }
        return stop;
    }
}
