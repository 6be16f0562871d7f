package topplays.format.time;

import java.util.regex.Pattern;

/** The letters of a date pattern that stand for the name of a zone: z and v, outside quotes. */
final class ZoneNames {
    private static final Pattern QUOTED_OR_NAME = Pattern.compile("('[^']*')|[zv]+");

    private ZoneNames() {}

    static boolean isIn(String pattern) {
        return !replaced(pattern, "UTC").equals(pattern);
    }

    /** The pattern with a literal zone in place of the letters. */
    static String replaced(String pattern, String zone) {
        return QUOTED_OR_NAME
                .matcher(pattern)
                .replaceAll(part ->
                        part.group(1) == null ? "'" + zone + "'" : part.group(1).replace("$", "\\$"));
    }
}
