package topplays.traffic.rate;

import java.time.Instant;
import java.util.Arrays;

/**
 * Views at each time of the week, relative to the mean: the evening has eight times the views of the early morning, and
 * weekends have more than weekdays. A typical shape, drawn by hand after published figures of video services.
 */
final class WeekOfViews {
    private static final double[] BY_HOUR = {
        0.75, 0.52, 0.36, 0.26, 0.22, 0.22, 0.28, 0.40, 0.55, 0.68, 0.80, 0.90,
        1.00, 1.02, 1.02, 1.06, 1.14, 1.26, 1.42, 1.60, 1.75, 1.74, 1.50, 1.10,
    };
    /** Monday first. */
    private static final double[] BY_DAY = {0.92, 0.92, 0.93, 0.95, 1.04, 1.14, 1.10};

    private static final double MEAN = Arrays.stream(BY_HOUR).average().orElseThrow()
            * Arrays.stream(BY_DAY).average().orElseThrow();
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_DAY = 86_400;
    /** The epoch was a Thursday. */
    private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

    private WeekOfViews() {}

    static double level(Instant time) {
        double hours = time.getEpochSecond() / (double) SECONDS_PER_HOUR;
        double days = time.getEpochSecond() / (double) SECONDS_PER_DAY + DAYS_FROM_MONDAY_TO_EPOCH;
        return between(BY_HOUR, hours) * between(BY_DAY, days - 0.5) / MEAN;
    }

    /** Interpolates linearly between the values, which repeat. */
    private static double between(double[] values, double at) {
        double floor = Math.floor(at);
        int index = (int) Math.floorMod((long) floor, (long) values.length);
        double next = values[(index + 1) % values.length];
        return values[index] + (next - values[index]) * (at - floor);
    }
}
