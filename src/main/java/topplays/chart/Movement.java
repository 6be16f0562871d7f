package topplays.chart;

import java.util.OptionalLong;

/**
 * The place of a row's video in the charts before.
 *
 * @param previous its rank in the chart of the period before; empty if it was not on that chart
 * @param peak its best rank up to now, this row's included
 * @param times the charts up to now that it was on, this one included
 */
public record Movement(OptionalLong previous, long peak, long times) {

    /** The direction of a movement. */
    public enum Kind {
        /** On the chart for the first time. */
        NEW("new"),
        /** On the chart again, but not on the one of the period before. */
        RE_ENTRY("re-entry"),
        UP("up"),
        DOWN("down"),
        LEVEL("level");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word for it, such as {@code re-entry}. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** The direction of a row with this rank. */
    public Kind kind(long rank) {
        if (previous.isEmpty()) {
            return times == 1 ? Kind.NEW : Kind.RE_ENTRY;
        }
        long before = previous.getAsLong();
        return rank < before ? Kind.UP : rank > before ? Kind.DOWN : Kind.LEVEL;
    }

    /** The number of ranks between the row before and a row with this rank; 0 if there was none. */
    public long distance(long rank) {
        return Math.abs(previous.orElse(rank) - rank);
    }
}
