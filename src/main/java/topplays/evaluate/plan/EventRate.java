package topplays.evaluate.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events per unit of time, as people write it: {@code 5e9/day 1000/s 3m/h 2.5g/d}. The letters k, m and g are a
 * thousand, a million and a billion; the unit of time is s, m, h or d, or its name.
 */
public record EventRate(String text, double perSecond) {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{1,15}(?:\\.[0-9]{1,15})?(?:e[0-9]{1,2})?)([kmg]?)/(s|second|m|minute|h|hour|d|day)");
    private static final double MOST_PER_DAY = 1e15;
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    /** Parses a rate. Throws {@link IllegalArgumentException} if {@code text} is not a rate. */
    public static EventRate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a rate is written 5e9/day, 1000/s or 3m/h: '" + text + "'");
        }
        double events = new BigDecimal(form.group(1)).doubleValue() * factor(form.group(2));
        EventRate rate = new EventRate(text, events / seconds(form.group(3)));
        if (rate.perDay() < 1 || rate.perDay() > MOST_PER_DAY) {
            throw new IllegalArgumentException("a rate must be from 1/day to 1e15/day: '" + text + "'");
        }
        return rate;
    }

    public double perDay() {
        return perSecond * SECONDS_PER_DAY;
    }

    private static double factor(String letter) {
        return switch (letter) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            case "g" -> 1e9;
            default -> 1;
        };
    }

    private static double seconds(String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3_600;
            default -> SECONDS_PER_DAY;
        };
    }
}
