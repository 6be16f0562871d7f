package topplays.report.form;

/** A horizontal bar of Unicode block elements, exact to an eighth of a column. */
final class Bar {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private Bar() {}

    /** The bar of {@code value} if {@code full} fills {@code width} columns; a value above 0 is always visible. */
    static String of(long value, long full, int width) {
        if (value == 0 || width == 0) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round((double) value / full * width * 8));
        String end = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
        return "█".repeat(eighths / 8) + end;
    }
}
