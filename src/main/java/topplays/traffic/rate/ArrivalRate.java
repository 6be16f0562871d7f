package topplays.traffic.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * How many events are expected when: a {@link TrafficProfile} that we thought of, or an {@link ArrivalTrace} that somebody
 * measured.
 */
public sealed interface ArrivalRate permits ArrivalTrace, TrafficProfile {

    /**
     * A time in which events are equally likely at every moment.
     *
     * @param startMillis from the start of the simulation
     * @param events expected, from 0
     * @param viralShare how many of them are plays of the one video that goes viral, from 0 to 1
     */
    record Stretch(long startMillis, long lengthMillis, double events, double viralShare) {}

    /**
     * The stretches of a simulation, ascending and apart; between them there is nothing. The same each time they are gone
     * through, and those of a shorter simulation are how those of a longer one begin.
     *
     * @param seed of what is random about the rate itself
     */
    Iterable<Stretch> stretches(Instant start, Duration duration, long seed);

    /** Whether the expected events are just those that are to come, as they were counted, and not what they vary around. */
    boolean isCounted();

    /** How long a simulation lasts if nobody says it. */
    Duration usualDuration();
}
