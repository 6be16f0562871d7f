package topplays.report.form;

/**
 * How a table is drawn: {@link #PLAIN} in files and pipes; with a width, bars and perhaps colour on a terminal.
 *
 * @param width the maximum width of a line in columns, at least 2 so that a wide character fits, or {@link #UNLIMITED}
 * @param bars whether a bar follows each row where there is room
 * @param colour whether ANSI colours are used
 */
public record TableStyle(int width, boolean bars, boolean colour) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** For outputs that are not a terminal: no bars, no colour, and ids are not cut. */
    public static final TableStyle PLAIN = new TableStyle(UNLIMITED, false, false);

    public TableStyle {
        if (width < 2) {
            throw new IllegalArgumentException("width must be at least 2 columns: " + width);
        }
    }

    String dim(String text) {
        return coloured("\u001b[2m", text);
    }

    /** The text in the cyan of the terminal's own palette, which fits its theme. */
    String cyan(String text) {
        return coloured("\u001b[36m", text);
    }

    private String coloured(String start, String text) {
        return colour && !text.isEmpty() ? start + text + "\u001b[0m" : text;
    }
}
