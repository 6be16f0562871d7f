package topplays.verify;

import java.util.Locale;
import java.util.Optional;
import topplays.model.VideoId;

/**
 * A video that differs.
 *
 * @param expected its figures in the logs or the truth, if it occurs there
 * @param found its figures in COUNTS, if it occurs there; their sums if it occurs more than once
 */
public record VideoDifference(Kind kind, VideoId video, Optional<VideoFigures> expected, Optional<VideoFigures> found) {

    /** How a video differs. */
    public enum Kind {
        /** Expected, but not in COUNTS. */
        MISSING,
        /** In COUNTS, but not expected. */
        EXTRA,
        /** In COUNTS with other plays or viewers. */
        WRONG,
        /** In COUNTS more than once. */
        TWICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
