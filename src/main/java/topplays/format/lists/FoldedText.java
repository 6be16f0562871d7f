package topplays.format.lists;

/**
 * A text in which the characters that expressions may take for the same ASCII letter are that lower-case letter. It is reused
 * for text after text. Not thread-safe.
 *
 * <p>Besides the ASCII capitals these are the Kelvin sign, the long s and the Turkish letters i: RE2 and Java compare by
 * simple case folding and by case mapping.
 */
final class FoldedText {
    private static final char KELVIN_SIGN = '\u212A';
    private static final char LONG_S = '\u017F';
    private static final char DOTTED_CAPITAL_I = '\u0130';
    private static final char DOTLESS_I = '\u0131';

    private char[] chars = new char[256];
    private int length;

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return switch (c) {
            case KELVIN_SIGN -> 'k';
            case LONG_S -> 's';
            case DOTTED_CAPITAL_I, DOTLESS_I -> 'i';
            default -> c;
        };
    }

    void set(String text) {
        length = text.length();
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        for (int i = 0; i < length; i++) {
            chars[i] = fold(text.charAt(i));
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /** Whether {@code part} begins at this index. */
    boolean hasAt(int index, String part) {
        if (index + part.length() > length) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (chars[index + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
