package topplays.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.jobs.addition.Addition;
import topplays.jobs.addition.CombinedSummary;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.io.ChartOutputFormat;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.tasks.ChartKey;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.tasks.TopMapper;
import topplays.jobs.tasks.TopReducer;
import topplays.model.PlayCountLines.Figures;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.PendingResult;

/**
 * Selects the K videos of COUNTS with the most plays, or viewers, and publishes them as TOP.
 *
 * <p>For one COUNTS, each mapper keeps its K best and one reducer ranks them. For several, a job sums each video's plays
 * first, because the overall winner may be outside every folder's own top K. The plays read must match the summaries.
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
        return JobResult.publish(request.output(), RunSummary.Kind.TOP, request.overwrite(), conf, pending -> {
            CombinedSummary combined = new CombinedSummary(counts);
            RunSummary first = counts.get(0).summary();
            if (counts.size() == 1) {
                boolean hasViewers = first.hasViewers() && !request.leavesViewersOut();
                RunSummary summary = combined.ofChart(first.videos(), request.k(), request.by(), hasViewers);
                cut(request, counts.get(0).parts(), Figures.of(first), summary, pending);
                return summary;
            }
            Path sums = pending.scratch("sums");
            Counters summed = new SumJob(conf, runner)
                    .run(
                            request.output(),
                            SumJob.parts(counts),
                            request.leavesViewersOut() ? SumJob.Viewers.LEFT_OUT : SumJob.Viewers.NONE,
                            sums,
                            pending.scratch("parts-to-sum"));
            RunSummary summary = combined.ofChart(SumJob.videos(summed), request.k(), request.by(), false);
            cut(request, List.of(sums), Figures.PLAYS, summary, pending);
            return summary;
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
            requireViewers(counts);
        }
        Addition.check(counts, request.leavesViewersOut());
        InputListing.refuseWithin(request.counts(), request.output(), conf);
        return counts;
    }

    private static void requireViewers(List<CountsDirectory> counts) throws IOException {
        for (CountsDirectory each : counts) {
            if (!each.summary().hasViewers()) {
                throw new IOException("--by viewers: " + each.path()
                        + " has no viewers; count again with --count-viewers, or rank by plays");
            }
        }
    }

    private void cut(TopRequest request, List<Path> parts, Figures figures, RunSummary expected, PendingResult pending)
            throws IOException, InterruptedException {
        Job job = JobSetup.create(conf, JobSetup.name("top", request.counts(), request.output()), pending.content());
        JobSettings.setChartLength(job.getConfiguration(), request.k());
        JobSettings.setFigures(job.getConfiguration(), figures);
        JobSettings.setChartColumns(job.getConfiguration(), request.by(), expected.hasViewers());
        InputListing listing = InputListing.of(parts, conf);
        BlockInputFormat.setListing(job, listing, pending.scratch("parts"));
        JobSizing.fit(job, listing);
        JobSizing.fitSorting(job, listing, request.k());
        job.setMapperClass(TopMapper.class);
        job.setMapOutputKeyClass(ChartKey.class);
        job.setMapOutputValueClass(NullWritable.class);
        job.setReducerClass(TopReducer.class);
        job.setNumReduceTasks(1);
        job.setOutputFormatClass(ChartOutputFormat.class);
        job.setOutputKeyClass(LongWritable.class);
        job.setOutputValueClass(Text.class);
        check(request, expected, runner.run("top", job));
    }

    private static void check(TopRequest request, RunSummary expected, Counters counters) throws IOException {
        long videos = counters.findCounter(TopMapper.Counted.VIDEOS_READ).getValue();
        long plays = PlaySum.total(PlaySum.Of.COUNTS_READ, counters);
        if (videos != expected.videos() || plays != expected.plays()) {
            throw new IOException(
                    "%s: %,d plays of %,d videos were found where the summary says %,d of %,d; count again"
                            .formatted(request.counts(), plays, videos, expected.plays(), expected.videos()));
        }
        long rows = counters.findCounter(TaskCounter.REDUCE_OUTPUT_RECORDS).getValue();
        if (rows != Math.min(videos, request.k())) {
            throw new IOException("the chart has %,d rows of %,d".formatted(rows, Math.min(videos, request.k())));
        }
    }
}
