package topplays.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import topplays.model.RankedBy;

/**
 * A request to make a chart from counts.
 *
 * @param counts COUNTS folders, at least one
 * @param output the TOP folder to create
 * @param k the maximum number of rows: 1 to {@value #LONGEST}
 * @param by the figure that ranks the videos
 * @param leavesViewersOut whether the chart has no viewers even if the counts have
 * @param overwrite whether an existing chart is replaced
 */
public record TopRequest(
        List<Path> counts, Path output, int k, RankedBy by, boolean leavesViewersOut, boolean overwrite) {
    public static final int LONGEST = 1_000_000;

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
    }
}
