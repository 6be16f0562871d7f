package topplays.model;

import java.util.Comparator;

/**
 * A video and the number of its plays.
 *
 * @param plays at least 0; a video whose events all have weight 0 is listed with 0
 */
public record PlayCount(VideoId video, long plays) {
    /** The order of a chart: plays descending, then video id ascending by bytes. A total order: ids are distinct. */
    public static final Comparator<PlayCount> CHART_ORDER =
            Comparator.comparingLong(PlayCount::plays).reversed().thenComparing(PlayCount::video);

    public PlayCount {
        if (plays < 0) {
            throw new IllegalArgumentException("plays must not be negative: " + plays);
        }
    }
}
