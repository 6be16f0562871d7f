package topplays.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import topplays.model.VideoId;
import topplays.verify.rows.RowName;
import topplays.verify.sort.PlayStream;

/**
 * The audiences found compared with those expected, chart by chart. A chart without viewers may be missing.
 *
 * @param expected the audiences of all charts, added up
 * @param found the same in COUNTS
 * @param number the number of charts whose audience differs
 * @param first the first {@value #FEW} of them, ascending by the bytes of their names
 */
public record AudienceComparison(long expected, long found, long number, List<Difference> first) {
    public static final int FEW = Comparison.FEW;

    /**
     * A chart whose audience differs.
     *
     * @param chart its period and groups; empty without key columns
     */
    public record Difference(List<VideoId> chart, long expected, long found) {}

    public AudienceComparison {
        first = List.copyOf(first);
    }

    /** Merges two streams of charts, {@code [column⇥…]} and LF, with their audiences as plays. */
    static AudienceComparison of(PlayStream expected, PlayStream found) throws IOException {
        List<Difference> first = new ArrayList<>();
        long number = 0;
        long expectedTotal = 0;
        long foundTotal = 0;
        boolean isExpected = expected.next();
        boolean isFound = found.next();
        while (isExpected || isFound) {
            int order = !isFound ? -1 : !isExpected ? 1 : Arrays.compareUnsigned(expected.id(), found.id());
            byte[] chart = order <= 0 ? expected.id() : found.id();
            long one = order <= 0 ? expected.plays() : 0;
            long other = order >= 0 ? found.plays() : 0;
            expectedTotal = Math.addExact(expectedTotal, one);
            foundTotal = Math.addExact(foundTotal, other);
            if (one != other) {
                number++;
                if (first.size() < FEW) {
                    first.add(new Difference(RowName.columnsOf(chart), one, other));
                }
            }
            isExpected = order <= 0 ? expected.next() : isExpected;
            isFound = order >= 0 ? found.next() : isFound;
        }
        return new AudienceComparison(expectedTotal, foundTotal, number, first);
    }
}
