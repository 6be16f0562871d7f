package topplays.verify;

import java.util.Locale;
import java.util.Optional;
import topplays.verify.rows.RowName;

/**
 * A video that differs or, with key columns, a row.
 *
 * @param expected its figures in the logs or the truth, if it occurs there
 * @param found its figures in COUNTS, if it occurs there; their sums if it occurs more than once
 */
public record VideoDifference(Kind kind, RowName row, Optional<VideoFigures> expected, Optional<VideoFigures> found) {

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
