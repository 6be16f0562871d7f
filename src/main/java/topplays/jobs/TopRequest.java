package topplays.jobs;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import topplays.format.settings.KeyOptions;
import topplays.jobs.top.Withholding;
import topplays.model.RankedBy;

/**
 * A request to make charts from counts.
 *
 * @param counts COUNTS folders, at least one
 * @param output the TOP folder to create
 * @param k the maximum number of rows of a chart: 1 to {@value #LONGEST}
 * @param by the figure that ranks the videos
 * @param leavesViewersOut whether the charts have no viewers even if the counts have
 * @param columns what becomes of the counts' key columns
 * @param withholding the rows of the counts that are left out of the charts
 * @param overwrite whether an existing result is replaced
 */
public record TopRequest(
        List<Path> counts,
        Path output,
        int k,
        RankedBy by,
        boolean leavesViewersOut,
        Columns columns,
        Withholding withholding,
        boolean overwrite) {
    public static final int LONGEST = 1_000_000;

    /**
     * The key columns of the charts, as on the command line.
     *
     * @param period the kind of the periods, or {@value #NONE}; if empty, that of the counts
     * @param groups the groups that are kept, or {@value #NONE} alone; if empty, those of the counts
     * @param since the first period of the counts that is read, by its name or the time at which it begins
     * @param until the period after the last one, given in the same way
     */
    public record Columns(
            Optional<String> period, List<String> groups, Optional<String> since, Optional<String> until) {
        public static final String NONE = "none";
        /** The columns and periods of the counts. */
        public static final Columns AS_COUNTED =
                new Columns(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        public Columns {
            groups = List.copyOf(groups);
            period.filter(kind -> !kind.equals(NONE)).ifPresent(KeyOptions::period);
            if (groups.contains(NONE) && groups.size() > 1) {
                throw new IllegalArgumentException("--group none cannot be given with another --group: " + groups);
            }
        }
    }

    public TopRequest {
        counts = List.copyOf(counts);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("a chart is made of at least one COUNTS folder");
        }
        if (k < 1 || k > LONGEST) {
            throw new IllegalArgumentException("-k takes 1 to 1,000,000: " + k);
        }
        if (by == RankedBy.VIEWERS && leavesViewersOut) {
            throw new IllegalArgumentException("--by viewers ranks by the viewers that --no-viewers leaves out");
        }
        if (withholding.minViewers() > 0 && leavesViewersOut) {
            throw new IllegalArgumentException("--min-viewers reads the viewers that --no-viewers leaves out");
        }
    }
}
