package topplays.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Counters;
import topplays.jobs.addition.Addition;
import topplays.jobs.addition.SeparateCharts;
import topplays.jobs.run.JobRunner;
import topplays.jobs.sums.RollUp;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.PendingResult;

/**
 * Selects the K videos of each chart with the most plays, or viewers, and publishes them as TOP.
 *
 * <p>COUNTS without key columns are one chart. For one COUNTS, each mapper keeps the K best of a chart, and a reducer of the chart ranks them. For
 * several, or for charts of other periods and groups than the counts', a job sums each video's plays first, because the overall
 * winner may be outside every folder's own top K. The plays read must match the summaries.
 */
public final class TopJob {
    private final Configuration conf;
    private final JobRunner runner;

    public TopJob(Configuration conf, JobRunner runner) {
        this.conf = conf;
        this.runner = runner;
    }

    /** Selects, checks and publishes. On any failure the output is left as it was. */
    public RunSummary run(TopRequest request) throws IOException, InterruptedException {
        List<CountsDirectory> counts = open(request);
        RollUp rollUp = new RollUpPlan(counts.get(0).summary()).of(request.columns());
        Addition.check(counts, rollUp.mergesRows(), request.leavesViewersOut());
        if (!request.leavesViewersOut()) {
            SeparateCharts.require(counts, conf);
        }
        return JobResult.publish(request.output(), RunSummary.Kind.TOP, request.overwrite(), conf, pending -> {
            ChartJob charts = new ChartJob(request, rollUp, counts, conf, runner);
            if (counts.size() == 1 && !rollUp.mergesRows()) {
                return charts.ofCounts(counts.get(0), pending);
            }
            Path sums = pending.scratch("sums");
            return charts.ofSums(sums, sum(request, counts, rollUp, sums, pending), pending);
        });
    }

    private List<CountsDirectory> open(TopRequest request) throws IOException {
        List<CountsDirectory> counts = new ArrayList<>();
        for (Path path : request.counts()) {
            CountsDirectory folder = CountsDirectory.open(path, conf);
            if (counts.stream().anyMatch(other -> other.path().equals(folder.path()))) {
                throw new IOException("the counts would be added to themselves: " + path + " is named twice");
            }
            counts.add(folder);
        }
        if (request.by() == RankedBy.VIEWERS) {
            requireViewers("--by viewers", "rank by plays", counts);
        }
        if (request.withholding().minViewers() > 0) {
            requireViewers("--min-viewers", "use --min-plays", counts);
        }
        InputListing.refuseWithin(request.counts(), request.output(), conf);
        return counts;
    }

    private static void requireViewers(String option, String otherwise, List<CountsDirectory> counts)
            throws IOException {
        for (CountsDirectory each : counts) {
            if (!each.summary().hasViewers()) {
                throw new IOException("%s: %s has no viewers; count again with --count-viewers, or %s"
                        .formatted(option, each.path(), otherwise));
            }
        }
    }

    private Counters sum(
            TopRequest request, List<CountsDirectory> counts, RollUp rollUp, Path sums, PendingResult pending)
            throws IOException, InterruptedException {
        return new SumJob(conf, runner)
                .run(
                        request.output(),
                        SumJob.parts(counts),
                        request.leavesViewersOut() ? SumJob.Viewers.LEFT_OUT : SumJob.Viewers.NONE,
                        rollUp,
                        sums,
                        pending.scratch("parts-to-sum"));
    }
}
