package topplays.jobs;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Counters;
import topplays.jobs.tasks.PlaySum;
import topplays.storage.result.CountsDirectory;

/**
 * The audiences of counts that become those of charts.
 *
 * @param parts the files of the audiences
 * @param stated the audiences of all charts in the summaries of the counts, added up; empty if they have none
 */
record ChartAudience(List<Path> parts, OptionalLong stated) {
    static final ChartAudience NONE = new ChartAudience(List.of(), OptionalLong.empty());

    /** The audiences of counts, all of which have one or none. */
    static ChartAudience of(List<CountsDirectory> counts) {
        if (!counts.get(0).summary().hasAudience()) {
            return NONE;
        }
        return new ChartAudience(
                counts.stream().flatMap(each -> each.audience().stream()).toList(),
                OptionalLong.of(counts.stream()
                        .mapToLong(each -> each.summary().audience().orElseThrow())
                        .reduce(0, Math::addExact)));
    }

    boolean isPresent() {
        return stated.isPresent();
    }

    /** Returns the audiences of the charts, added up, as {@link topplays.model.RunSummary} has them; fails unless all were read. */
    OptionalLong check(Counters counters) throws IOException {
        if (!isPresent()) {
            return OptionalLong.empty();
        }
        long read = PlaySum.total(PlaySum.Of.AUDIENCE_READ, counters);
        long all = Math.addExact(read, PlaySum.total(PlaySum.Of.AUDIENCE_OUTSIDE, counters));
        long written = PlaySum.total(PlaySum.Of.AUDIENCE_WRITTEN, counters);
        if (all != stated.getAsLong() || written != read) {
            throw new IOException("the audiences are %,d viewers where the summary says %,d; count again"
                    .formatted(all, stated.getAsLong()));
        }
        return OptionalLong.of(written);
    }
}
