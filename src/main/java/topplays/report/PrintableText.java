package topplays.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import topplays.model.VideoId;

/**
 * Text from a log, safe to show to a person: characters that are invisible or affect the text around them are escaped.
 *
 * <p>ASCII controls are escaped like {@code \x1b}; other controls, invisible, format and private characters (including bidi
 * overrides) and unusual spaces by a backslash, a u and their code point. Bytes that are not UTF-8 are U+FFFD. A base keeps
 * at most {@value #MAX_MARKS_ON_A_BASE} combining marks. A backslash stays as it is, so the text cannot be decoded again.
 */
public final class PrintableText {
    private static final int MAX_MARKS_ON_A_BASE = 8;

    private PrintableText() {}

    /** The text of an id. */
    public static String of(VideoId video) {
        return of(video.toString());
    }

    /** The text with all that is invisible or unsafe escaped. */
    public static String of(String text) {
        return isPlainAscii(text) ? text : escape(text);
    }

    public static boolean isPrintable(String text) {
        return of(text).equals(text);
    }

    /** Whether the id is UTF-8 and none of its characters is escaped. */
    public static boolean isPrintable(VideoId video) {
        String text = video.toString();
        return isPrintable(text) && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), video.toBytes());
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text) {
        StringBuilder printable = new StringBuilder(text.length() + 16);
        int marksLeft = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            boolean mark = isMark(codePoint);
            if (isVisible(codePoint) && (!mark || marksLeft > 0)) {
                printable.appendCodePoint(codePoint);
                marksLeft = mark ? marksLeft - 1 : MAX_MARKS_ON_A_BASE;
            } else {
                printable.append(escape(codePoint));
                marksLeft = 0;
            }
        }
        return printable.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> !isIgnorable(codePoint) && !isNonCharacter(codePoint);
        };
    }

    /** The rest of Unicode's property Default_Ignorable_Code_Point (DerivedCoreProperties.txt), which is not drawn. */
    private static boolean isIgnorable(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0 -> true;
            default ->
                isBetween(codePoint, 0x180B, 0x180F)
                        || isBetween(codePoint, 0xFE00, 0xFE0F)
                        || isBetween(codePoint, 0xFFF0, 0xFFF8)
                        || isBetween(codePoint, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || isBetween(codePoint, 0xFDD0, 0xFDEF);
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static String escape(int codePoint) {
        String form = codePoint < 0x80 ? "\\x%02x" : codePoint < 0x10000 ? "\\u%04x" : "\\u{%x}";
        return String.format(Locale.ROOT, form, codePoint);
    }
}
