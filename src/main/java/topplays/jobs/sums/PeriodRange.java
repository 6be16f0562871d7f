package topplays.jobs.sums;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import topplays.model.PlayCountLines;

/**
 * The periods of counts that are read, by their names. The order of the names' bytes is that of the periods.
 *
 * @param since the first period
 * @param until the period after the last one
 */
public record PeriodRange(Optional<String> since, Optional<String> until) {
    public static final PeriodRange ALL = new PeriodRange(Optional.empty(), Optional.empty());

    public boolean isAll() {
        return since.isEmpty() && until.isEmpty();
    }

    /** Whether a line, whose first column is a period unless all are read, is of these periods. */
    public boolean includes(PlayCountLines line) {
        return isAll() || (compare(line, since) >= 0 && (until.isEmpty() || compare(line, until) < 0));
    }

    private static int compare(PlayCountLines line, Optional<String> name) {
        if (name.isEmpty()) {
            return 0;
        }
        byte[] bytes = name.get().getBytes(StandardCharsets.US_ASCII);
        int start = line.lineStart();
        // all names of a kind of period have the same length
        return Arrays.compareUnsigned(
                line.videoSource(), start, Math.min(start + bytes.length, line.videoEnd()), bytes, 0, bytes.length);
    }
}
