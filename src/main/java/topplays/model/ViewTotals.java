package topplays.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The views of a run that are not plays, and the times of all its views.
 *
 * @param repeats views of periods whose play was counted for another view
 * @param tooShort views of periods whose amounts never reached the minimum
 * @param span the times of the views; empty if there is no view, or if times were not read
 */
public record ViewTotals(long repeats, long tooShort, Optional<Span> span) {
    /** Each view is a play, and times were not read. */
    public static final ViewTotals NONE = new ViewTotals(0, 0, Optional.empty());

    public ViewTotals {
        if (repeats < 0 || tooShort < 0) {
            throw new IllegalArgumentException("repeats and short must not be negative: " + repeats + ", " + tooShort);
        }
    }

    /** The times of the earliest and the latest of some views. */
    public record Span(Instant first, Instant last) {
        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("the last view is before the first: " + first + ", " + last);
            }
        }

        /** The span of the views of both. */
        public Span plus(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        /**
         * The part of it from one time on and before another, to the millisecond.
         *
         * @return empty if the views are all before or all after
         */
        public Optional<Span> within(Instant since, Instant until) {
            Instant latest = until.minusMillis(1);
            Instant start = first.isBefore(since) ? since : first;
            Instant end = last.isAfter(latest) ? latest : last;
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Span(start, end));
        }
    }
}
