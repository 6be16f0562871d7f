package topplays.traffic.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * The expected events over time: a typical {@link TrafficProfile} or a measured {@link ArrivalTrace}.
 */
public sealed interface ArrivalRate permits ArrivalTrace, TrafficProfile {

    /**
     * A time span in which events are equally likely at every moment.
     *
     * @param startMillis from the start of the simulation
     * @param events the expected number, from 0
     * @param viralShare the share of plays of the one video that goes viral, from 0 to 1
     */
    record Stretch(long startMillis, long lengthMillis, double events, double viralShare) {}

    /**
     * The stretches of a simulation, ascending and disjoint; between them nothing arrives. Each iteration gives the same, and
     * a longer simulation begins with the stretches of a shorter one.
     *
     * @param seed for rates that are random themselves
     */
    Iterable<Stretch> stretches(Instant start, Duration duration, long seed);

    /** Whether the expected numbers are exact counts rather than means. */
    boolean isCounted();

    /** The default duration of a simulation. */
    Duration usualDuration();
}
