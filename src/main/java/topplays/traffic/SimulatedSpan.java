package topplays.traffic;

import java.time.Instant;
import topplays.model.EventBlock;

/**
 * The events of a short time span, at least one, in the order of their times: event lines, each with its time and the
 * video's rank. It can be cut at any time or number without copying. Immutable.
 */
public final class SimulatedSpan {
    private static final long MICROS_PER_MILLI = 1_000;

    private final long startMillis;
    private final SpanViews views;
    private final int[] lineEnds;
    private final byte[] lines;

    /** Wraps arrays that must not change any more; {@code lineEnds} has one element per event. */
    SimulatedSpan(Instant simulationStart, SpanViews views, int[] lineEnds, byte[] lines) {
        this.startMillis = simulationStart.toEpochMilli();
        this.views = views;
        this.lineEnds = lineEnds;
        this.lines = lines;
    }

    /** No event of this span or of later ones is earlier. */
    public Instant start() {
        return Instant.ofEpochMilli(startMillis + views.plan().startMicros() / MICROS_PER_MILLI);
    }

    /** No event of this span is later, and no event of later spans is earlier. */
    public Instant end() {
        return Instant.ofEpochMilli(startMillis + views.plan().endMicros() / MICROS_PER_MILLI);
    }

    public int events() {
        return views.size();
    }

    /** The number of events before a time, in milliseconds from the epoch. */
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

    long epochMillis(int event) {
        return startMillis + views.micros(event) / MICROS_PER_MILLI;
    }

    /** The events {@code from} (inclusive) to {@code to} (exclusive), counted from 0. */
    public EventBlock events(int from, int to) {
        return new EventBlock(lines, lineEnd(from), lineEnd(to), to - from);
    }

    private int lineEnd(int events) {
        return events == 0 ? 0 : lineEnds[events - 1];
    }

    SpanViews views() {
        return views;
    }
}
