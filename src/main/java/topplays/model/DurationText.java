package topplays.model;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as text: {@code 250ms 30s 15m 24h 7d}, a whole number and one unit. */
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})(ms|s|m|h|d)");

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private DurationText() {}

    /** Parses a duration. Throws {@link IllegalArgumentException} if it is malformed, zero or above 36500d. */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a duration is written 250ms, 30s, 15m, 24h or 7d: '" + text + "'");
        }
        long number = Long.parseLong(form.group(1));
        if (number > LONGEST.dividedBy(unit(form.group(2)))) {
            throw new IllegalArgumentException("a duration must be at most 36500d: '" + text + "'");
        }
        Duration duration = unit(form.group(2)).multipliedBy(number);
        if (duration.isZero()) {
            throw new IllegalArgumentException("a duration must be positive: '" + text + "'");
        }
        return duration;
    }

    /** Returns a duration of whole milliseconds in the largest unit that represents it exactly. */
    public static String of(Duration duration) {
        return of(duration, "d", "h", "m", "s");
    }

    /** The same with hours as the largest unit: {@code 24h}, {@code 168h}. */
    public static String upToHours(Duration duration) {
        return of(duration, "h", "m", "s");
    }

    private static String of(Duration duration, String... units) {
        for (String name : units) {
            long unitMillis = unit(name).toMillis();
            if (duration.toMillis() % unitMillis == 0) {
                return duration.toMillis() / unitMillis + name;
            }
        }
        return duration.toMillis() + "ms";
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "d" -> Duration.ofDays(1);
            case "h" -> Duration.ofHours(1);
            case "m" -> Duration.ofMinutes(1);
            case "s" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(1);
        };
    }
}
