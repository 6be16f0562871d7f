package topplays.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import topplays.model.EventTime;
import topplays.traffic.rate.ArrivalRate;

/**
 * The settings of a {@link TrafficSimulator}. Equal settings give equal events.
 *
 * @param events the exact total, which overrides the numbers of the rate; if absent, the numbers are those of a trace, or random
 *     for a profile
 * @param duration at least a millisecond; a shorter trace ends earlier
 * @param start truncated to milliseconds; a trace is moved to it
 * @param videos from 1 to a billion
 * @param users from 1 to a billion
 * @param skew the exponent of Zipf's law for the popularity of videos: from 0, all equal, to 10
 * @param repeatShare the probability, 0 to 1, that a view is an earlier one again: same user and video, seconds to hours later
 */
public record SimulationSettings(
        ArrivalRate rate,
        OptionalLong events,
        Duration duration,
        Instant start,
        int videos,
        int users,
        double skew,
        long seed,
        double repeatShare) {
    private static final int MOST_IDS = 1_000_000_000;
    private static final double MOST_SKEW = 10;

    public SimulationSettings {
        start = start.truncatedTo(ChronoUnit.MILLIS);
        if (events.isPresent() && events.getAsLong() < 0) {
            throw new IllegalArgumentException("events must be a number from 0: " + events.getAsLong());
        }
        if (duration.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("duration must be at least a millisecond: " + duration);
        }
        if (start.isBefore(Instant.ofEpochMilli(EventTime.FIRST))
                || Duration.between(start, Instant.ofEpochMilli(EventTime.LAST)).compareTo(duration) < 0) {
            throw new IllegalArgumentException(
                    "events must have years from 0000 to 9999: from " + start + " for " + duration);
        }
        checkIds("videos", videos);
        checkIds("users", users);
        if (!(skew >= 0 && skew <= MOST_SKEW)) {
            throw new IllegalArgumentException("skew must be from 0 to 10: " + skew);
        }
        if (!(repeatShare >= 0 && repeatShare <= 1)) {
            throw new IllegalArgumentException("repeat share must be from 0 to 1: " + repeatShare);
        }
    }

    /** Without repeated views, except those that happen by chance. */
    public SimulationSettings(
            ArrivalRate rate,
            OptionalLong events,
            Duration duration,
            Instant start,
            int videos,
            int users,
            double skew,
            long seed) {
        this(rate, events, duration, start, videos, users, skew, seed, 0);
    }

    private static void checkIds(String name, int number) {
        if (number < 1 || number > MOST_IDS) {
            throw new IllegalArgumentException("%s must be from 1 to %,d: %d".formatted(name, MOST_IDS, number));
        }
    }
}
