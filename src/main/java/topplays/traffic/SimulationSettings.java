package topplays.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import topplays.model.EventTime;
import topplays.traffic.rate.ArrivalRate;

/**
 * What a {@link TrafficSimulator} simulates. Equal settings give equal events.
 *
 * @param events exactly so many in all, whatever the rate's own numbers; without, a trace's own numbers, or those of a
 *     profile as they happen to fall
 * @param duration at least a millisecond; a trace that is shorter ends earlier
 * @param start of whole milliseconds, what is less is cut off; a trace is moved to it
 * @param videos from 1 to a billion
 * @param users from 1 to a billion
 * @param skew the exponent of Zipf's law of the videos' popularity: from 0, all alike, to 10
 */
public record SimulationSettings(
        ArrivalRate rate,
        OptionalLong events,
        Duration duration,
        Instant start,
        int videos,
        int users,
        double skew,
        long seed) {
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
    }

    private static void checkIds(String what, int number) {
        if (number < 1 || number > MOST_IDS) {
            throw new IllegalArgumentException("%s must be from 1 to %,d: %d".formatted(what, MOST_IDS, number));
        }
    }
}
