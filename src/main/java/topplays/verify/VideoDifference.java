package topplays.verify;

import java.util.Locale;
import java.util.OptionalLong;
import topplays.model.VideoId;

/**
 * A video that differs.
 *
 * @param expected its plays in the logs or the truth, if any
 * @param found its plays in COUNTS, if any; their sum if it occurs more than once
 */
public record VideoDifference(Kind kind, VideoId video, OptionalLong expected, OptionalLong found) {

    /** How a video differs. */
    public enum Kind {
        /** Expected, but not in COUNTS. */
        MISSING,
        /** In COUNTS, but not expected. */
        EXTRA,
        /** In COUNTS with other plays. */
        WRONG,
        /** In COUNTS more than once. */
        TWICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
