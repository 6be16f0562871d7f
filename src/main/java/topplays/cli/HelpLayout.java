package topplays.cli;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/** Lays out a help text: paragraphs, and terms with what they mean beside them. */
record HelpLayout(int columns) {
    private static final int INDENT = 2;
    private static final int GAP = 3;
    /** A longer term has its meaning below it. */
    private static final int LONGEST_BESIDE = 22;

    private static final Pattern AFTER_BAR = Pattern.compile("(?<=\\|)");

    /** The paragraphs of a text, which has a blank line between two and breaks its lines anywhere. */
    String paragraphs(String text) {
        StringBuilder laidOut = new StringBuilder();
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            laidOut.append('\n')
                    .append(wrapped(paragraph.replaceAll("\\s+", " "), 0))
                    .append('\n');
        }
        return laidOut.toString();
    }

    /** A heading and below it each term with its meaning, which begins {@code termWidth} and a gap to the right. */
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

    /** The longest of the terms that can have their meaning beside them. */
    static int widthOf(Collection<String> terms) {
        return terms.stream()
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_BESIDE)
                .max()
                .orElse(LONGEST_BESIDE);
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
