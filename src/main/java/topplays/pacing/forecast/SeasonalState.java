package topplays.pacing.forecast;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The traffic profile that a pacer has learned, small enough to be stored with its positions for a restart.
 *
 * @param tick the tick of the pacer
 * @param day units per tick in each slot of the day from midnight UTC; {@link Double#NaN} for slots not seen yet
 * @param week the same for each slot of the week, from Thursday, the day of the epoch
 * @param slotsSeen the number of slots learned from
 * @param profileError mean squared error of the profile's forecasts; {@code NaN} before the first
 * @param persistenceError the same for persistence, the forecast that nothing changes
 * @param slow the mean rate regardless of the profile
 * @param level the mean rate since the profile has been usable
 */
public record SeasonalState(
        Duration tick,
        List<Double> day,
        List<Double> week,
        long slotsSeen,
        double profileError,
        double persistenceError,
        Average slow,
        Average level,
        Average expectedLevel) {

    /** A running mean: the weighted sum so far and its weight, from 0 to 1. */
    public record Average(double weighted, double weight) {
        public Average {
            if (!Double.isFinite(weighted) || !(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException(
                        "an average must be finite, of a weight from 0 to 1: " + weighted + ", " + weight);
            }
        }
    }

    public SeasonalState {
        Objects.requireNonNull(slow);
        Objects.requireNonNull(level);
        Objects.requireNonNull(expectedLevel);
        day = List.copyOf(day);
        week = List.copyOf(week);
        if (day.isEmpty() || week.size() != 7 * day.size()) {
            throw new IllegalArgumentException(
                    "a week must have 7 times the slots of a day: " + week.size() + ", " + day.size());
        }
        if (slotsSeen < 0) {
            throw new IllegalArgumentException("slots seen must not be negative: " + slotsSeen);
        }
    }
}
