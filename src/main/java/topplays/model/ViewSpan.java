package topplays.model;

import java.time.Instant;

/** The times of the earliest and the latest of some views. */
public record ViewSpan(Instant first, Instant last) {
    public ViewSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last view is before the first: " + first + ", " + last);
        }
    }

    /** The span of the views of both. */
    public ViewSpan plus(ViewSpan other) {
        return new ViewSpan(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
