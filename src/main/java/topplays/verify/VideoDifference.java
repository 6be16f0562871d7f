package topplays.verify;

import java.util.Locale;
import java.util.OptionalLong;
import topplays.model.VideoId;

/**
 * A video that differs.
 *
 * @param expected its plays in the logs or the truth, if it is there
 * @param found its plays in COUNTS, added up if it stands there more than once; if it is there
 */
public record VideoDifference(Kind kind, VideoId video, OptionalLong expected, OptionalLong found) {

    /** In what way a video differs. */
    public enum Kind {
        /** Not in COUNTS, though it should be. */
        MISSING,
        /** In COUNTS, though it should not be. */
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
