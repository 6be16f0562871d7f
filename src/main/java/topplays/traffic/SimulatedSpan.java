package topplays.traffic;

import java.time.Instant;
import topplays.model.EventBlock;

/**
 * The events of a short time, at least one, in the order of their times: event lines, with the time and the video's rank of
 * each. It can be cut at any time or number without copying. Immutable.
 */
public final class SimulatedSpan {
    private static final long MICROS_A_MILLI = 1_000;

    private final long startMillis;
    private final long startMicros;
    private final long endMicros;
    private final int[] afterStartMicros;
    private final int[] ranks;
    private final int[] lineEnds;
    private final byte[] lines;

    /** Of arrays that nobody changes any more, all but the last of one element an event. */
    SimulatedSpan(
            Instant simulationStart,
            PlannedSpan plan,
            int[] afterStartMicros,
            int[] ranks,
            int[] lineEnds,
            byte[] lines) {
        this.startMillis = simulationStart.toEpochMilli();
        this.startMicros = plan.startMicros();
        this.endMicros = plan.endMicros();
        this.afterStartMicros = afterStartMicros;
        this.ranks = ranks;
        this.lineEnds = lineEnds;
        this.lines = lines;
    }

    /** No event of this span or of later ones is earlier. */
    public Instant start() {
        return Instant.ofEpochMilli(startMillis + startMicros / MICROS_A_MILLI);
    }

    /** No event of this span is later, and none of later ones is earlier. */
    public Instant end() {
        return Instant.ofEpochMilli(startMillis + endMicros / MICROS_A_MILLI);
    }

    public int events() {
        return ranks.length;
    }

    /** How many of the events are before a time, in milliseconds from the epoch. */
    public int eventsBefore(long epochMillis) {
        int from = 0;
        int to = events();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (epochMillis(middle) < epochMillis) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long epochMillis(int event) {
        return startMillis + (startMicros + afterStartMicros[event]) / MICROS_A_MILLI;
    }

    /** The events {@code from} (inclusive) to {@code to} (exclusive), counted from 0. */
    public EventBlock events(int from, int to) {
        return new EventBlock(lines, lineEnd(from), lineEnd(to), to - from);
    }

    private int lineEnd(int events) {
        return events == 0 ? 0 : lineEnds[events - 1];
    }

    /** The rank of an event's video among all, by how likely it is; from 1. */
    int rank(int event) {
        return ranks[event];
    }
}
