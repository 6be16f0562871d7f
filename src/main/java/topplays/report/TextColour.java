package topplays.report;

/** The ANSI colours of a table, all from the terminal's own palette so that they fit its theme. */
enum TextColour {
    QUIET("\u001b[2m"),
    BAR("\u001b[36m");

    private static final String END = "\u001b[0m";

    private final String start;

    TextColour(String start) {
        this.start = start;
    }

    /** The text in this colour, if the style has colours. */
    String on(String text, TableStyle style) {
        return style.colour() && !text.isEmpty() ? start + text + END : text;
    }
}
