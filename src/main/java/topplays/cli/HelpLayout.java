package topplays.cli;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/** Lays out a help text: paragraphs, and terms with their descriptions. */
record HelpLayout(int columns) {
    private static final int INDENT = 2;
    private static final int GAP = 3;
    /** The description of a longer term starts on the next line. */
    private static final int MAX_INLINE_TERM = 22;

    private static final Pattern AFTER_BAR = Pattern.compile("(?<=\\|)");

    /** Wraps the paragraphs of a text. A blank line separates paragraphs; other line breaks are ignored. */
    String paragraphs(String text) {
        StringBuilder laidOut = new StringBuilder();
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            laidOut.append('\n')
                    .append(wrapped(paragraph.replaceAll("\\s+", " "), 0))
                    .append('\n');
        }
        return laidOut.toString();
    }

    /** A heading and its terms. Descriptions start at column {@code termWidth} plus a gap. */
    String terms(String heading, Map<String, String> meanings, int termWidth) {
        StringBuilder laidOut = new StringBuilder("\n" + heading + ":\n");
        int indent = INDENT + termWidth + GAP;
        meanings.forEach((term, meaning) -> {
            String first = " ".repeat(INDENT) + brokenAtBars(term);
            laidOut.append(first);
            laidOut.append(term.length() > termWidth ? "\n" + " ".repeat(indent) : " ".repeat(indent - first.length()));
            laidOut.append(wrapped(meaning, indent)).append('\n');
        });
        return laidOut.toString();
    }

    /** The width of the longest term that fits on one line with its description. */
    static int widthOf(Collection<String> terms) {
        return terms.stream()
                .mapToInt(String::length)
                .filter(length -> length <= MAX_INLINE_TERM)
                .max()
                .orElse(MAX_INLINE_TERM);
    }

    String wrapped(String text, int indent) {
        return WordUtils.wrap(text, columns - indent, "\n" + " ".repeat(indent), false);
    }

    private String brokenAtBars(String term) {
        StringBuilder broken = new StringBuilder();
        int column = INDENT;
        for (String part : AFTER_BAR.split(term, -1)) {
            if (column + part.length() > columns) {
                broken.append('\n').append(" ".repeat(2 * INDENT));
                column = 2 * INDENT;
            }
            broken.append(part);
            column += part.length();
        }
        return broken.toString();
    }
}
