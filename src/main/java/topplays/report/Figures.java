package topplays.report;

import java.util.Locale;

/** Numbers formatted for people, the same in every locale. */
public final class Figures {
    private static final String UNKNOWN = "–";

    private Figures() {}

    /** A count with thousands separators: {@code 30,969}. */
    public static String count(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** A count with a noun that forms its plural with an s: {@code 1 play}, {@code 2 plays}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with this many decimals; a dash if it is not finite. */
    public static String decimal(double number, int decimals) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%." + decimals + "f", number) : UNKNOWN;
    }

    /** A time with about three digits: {@code 0.42 s}, {@code 12.3 s}, {@code 4m 12s}, {@code 3h 05m}. */
    public static String seconds(double seconds) {
        if (!(seconds >= 99.95)) {
            return decimal(seconds, seconds >= 9.995 ? 1 : 2) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? String.format(Locale.ROOT, "%dm %02ds", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%dh %02dm", whole / 3_600, whole % 3_600 / 60);
    }

    /**
     * A share from 0 to 1 in percent with one decimal. A share above 0 is never {@code 0.0%}, and one below 1 is never
     * {@code 100.0%}.
     */
    public static String share(double share) {
        long perMille = Math.round(share * 1000);
        if (perMille == 0 && share > 0) {
            return "<0.1%";
        }
        if (perMille == 1000 && share < 1) {
            return ">99.9%";
        }
        return perMille / 10 + "." + perMille % 10 + "%";
    }
}
