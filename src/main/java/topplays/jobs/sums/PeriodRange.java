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
        return includes(line.videoSource(), line.lineStart(), line.videoEnd());
    }

    /** Whether the key {@code source[start..end)}, whose first column is a period unless all are read, is of these periods. */
    public boolean includes(byte[] source, int start, int end) {
        return isAll()
                || (compare(source, start, end, since) >= 0
                        && (until.isEmpty() || compare(source, start, end, until) < 0));
    }

    private static int compare(byte[] source, int start, int end, Optional<String> name) {
        if (name.isEmpty()) {
            return 0;
        }
        byte[] bytes = name.get().getBytes(StandardCharsets.US_ASCII);
        // all names of a kind of period have the same length
        return Arrays.compareUnsigned(source, start, Math.min(start + bytes.length, end), bytes, 0, bytes.length);
    }
}
