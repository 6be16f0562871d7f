package topplays.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as text: {@code 64k 128m 1g}, in powers of 1,024; without a letter in bytes. */
public final class SizeText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})([kmgt]?)");
    private static final String UNITS = "kmgt";
    private static final List<String> DECIMAL_UNITS = List.of("kB", "MB", "GB", "TB");

    private SizeText() {}

    /** Parses a size in bytes. Throws {@link IllegalArgumentException} if it is malformed or zero. */
    public static long parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a size is written 64k, 128m or 1g: '" + text + "'");
        }
        long number = Long.parseLong(form.group(1));
        int shift = 10 * (form.group(2).isEmpty() ? 0 : UNITS.indexOf(form.group(2)) + 1);
        if (number == 0 || number > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("a size must be from 1 to 8388607t: '" + text + "'");
        }
        return number << shift;
    }

    /** Returns a size in the largest unit that represents it exactly. */
    public static String of(long bytes) {
        long number = bytes;
        int unit = 0;
        while (unit < UNITS.length() && number != 0 && number % 1024 == 0) {
            number /= 1024;
            unit++;
        }
        return number + (unit == 0 ? "" : UNITS.substring(unit - 1, unit));
    }

    /** Returns a rounded size for display: {@code 1.4 MB}. */
    public static String rounded(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double number = bytes;
        int unit = 0;
        while (number >= 999.5 && unit < UNITS.length()) {
            number /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, number < 9.95 ? "%.1f %s" : "%.0f %s", number, DECIMAL_UNITS.get(unit - 1));
    }
}
