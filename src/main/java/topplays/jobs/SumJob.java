package topplays.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.tasks.PlayCountMapper;
import topplays.jobs.tasks.PlaySum;
import topplays.model.RunSummary;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;

/**
 * Adds up several COUNTS: one sum per video.
 *
 * <p>Refuses COUNTS that cover the same events. Nothing is published unless the sums agree.
 */
public final class SumJob {
    private final Configuration conf;
    private final JobRunner runner;

    public SumJob(Configuration conf, JobRunner runner) {
        this.conf = conf;
        this.runner = runner;
    }

    /** Adds other COUNTS to {@code counts}, whose folder is replaced by the sums. */
    public RunSummary addTo(Path counts, Path added) throws IOException, InterruptedException {
        List<CountsDirectory> summands = List.of(CountsDirectory.open(counts, conf), CountsDirectory.open(added, conf));
        CountsDirectory.covered(summands);
        return JobResult.publish(counts, RunSummary.Kind.COUNTS, true, conf, pending -> {
            Counters counters = run(counts, summands, pending.content(), pending.scratch("parts-to-sum"));
            RunSummary summary = CountsDirectory.sumSummary(summands, videos(counters));
            check(counts, summary, counters);
            return summary;
        });
    }

    private static void check(Path counts, RunSummary summary, Counters counters) throws IOException {
        long written = PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, counters);
        if (written != summary.plays()) {
            throw new IOException("%s: the sums do not add up, so they are not published: %,d plays instead of %,d"
                    .formatted(counts, written, summary.plays()));
        }
    }

    /**
     * Writes the sums to a new folder.
     *
     * @param output the final result, shown in the job's name
     * @param listing the path for the list of input files
     */
    Counters run(Path output, List<CountsDirectory> counts, Path sums, Path listing)
            throws IOException, InterruptedException {
        List<Path> folders = counts.stream().map(CountsDirectory::path).toList();
        Job job = JobSetup.create(conf, JobSetup.name("sum", folders, output), sums);
        InputListing parts = InputListing.of(
                counts.stream().flatMap(folder -> folder.parts().stream()).toList(), conf);
        BlockInputFormat.setListing(job, parts, listing);
        JobSizing.fit(job, parts);
        JobSizing.fitSorting(job, parts, Integer.MAX_VALUE);
        job.setMapperClass(PlayCountMapper.class);
        JobSetup.writeCounts(job);
        return runner.run("sum", job);
    }

    /** The number of distinct videos that such a job found. */
    static long videos(Counters counters) {
        return counters.findCounter(TaskCounter.REDUCE_OUTPUT_RECORDS).getValue();
    }
}
