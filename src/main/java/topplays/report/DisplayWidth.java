package topplays.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Measures, cuts and wraps {@linkplain PrintableText printable text} by terminal columns: combining marks have none, East
 * Asian wide characters and emoji have two.
 *
 * <p>Where terminals differ, as with the parts of a composed emoji, the larger width is used: a line may be too short, but
 * never too long.
 */
public final class DisplayWidth {
    /** Wide since Unicode 9 (Emoji_Presentation, in EastAsianWidth.txt); JLine's table still gives them one column. */
    private static final String WIDE_SYMBOLS = "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽" + "✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    private DisplayWidth() {}

    /** The columns that a text fills. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, cut if necessary to fit into {@code width} columns including an ellipsis. */
    public static String cut(String text, int width) {
        if (text.length() * 2L <= width || of(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, 0, width - 1)) + "…";
    }

    /** Lines of at most {@code width} columns, broken at spaces; only a word wider than a line is broken itself. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = fitting(text, start, width);
            int space = text.lastIndexOf(' ', end);
            if (end < text.length() && space > start) {
                end = space;
            }
            lines.add(text.substring(start, end));
            start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
        return lines;
    }

    /** Returns the end of the longest part that begins at {@code start} and fits into {@code width} columns. */
    private static int fitting(String text, int start, int width) {
        int end = start;
        for (int used = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            used += of(text.codePointAt(end));
            if (used > width) {
                break;
            }
        }
        return end;
    }

    private static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return isWide(codePoint) ? 2 : Math.max(0, WCWidth.wcwidth(codePoint));
    }

    private static boolean isWide(int codePoint) {
        boolean skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
        boolean oldScript = codePoint >= 0x16FE0 && codePoint <= 0x1B2FF;
        return skinTone || oldScript || WIDE_SYMBOLS.indexOf(codePoint) >= 0;
    }
}
