package topplays.model;

import java.util.Comparator;

/**
 * A video, the number of its plays, and of its distinct viewers.
 *
 * @param plays at least 0; a video whose events all have weight 0 is listed with 0
 * @param viewers at least 0; 0 if viewers are not counted
 */
public record PlayCount(VideoId video, long plays, long viewers) {
    /** The order of a chart that plays rank. */
    public static final Comparator<PlayCount> CHART_ORDER = RankedBy.PLAYS.order();

    public PlayCount {
        if (plays < 0) {
            throw new IllegalArgumentException("plays must not be negative: " + plays);
        }
        if (viewers < 0) {
            throw new IllegalArgumentException("viewers must not be negative: " + viewers);
        }
    }

    /** A count without viewers. */
    public PlayCount(VideoId video, long plays) {
        this(video, plays, 0);
    }
}
