package topplays.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.jobs.addition.Addition;
import topplays.jobs.addition.CombinedSummary;
import topplays.jobs.findings.ChartNames;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.shuffle.LocalShuffle;
import topplays.jobs.shuffle.SortedRunCollector;
import topplays.jobs.sums.PlayCountMapper;
import topplays.jobs.sums.PlaysAndViewers;
import topplays.jobs.sums.PlaysAndViewersMapper;
import topplays.jobs.sums.PlaysAndViewersReducer;
import topplays.jobs.sums.RollUp;
import topplays.jobs.sums.ViewerCountOutputFormat;
import topplays.jobs.sums.ViewerCountReducer;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.tasks.PlaySumReducer;
import topplays.model.PlayCountLines.Figures;
import topplays.model.RunSummary;
import topplays.rule.KeyColumns;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;

/**
 * Adds up several COUNTS: one sum per video.
 *
 * <p>Refuses COUNTS that {@link Addition} refuses. Nothing is published unless the sums agree.
 */
public final class SumJob {
    private final Configuration conf;
    private final JobRunner runner;

    /** The treatment of the distinct viewers of the videos. */
    enum Viewers {
        /** The lines have no viewers: {@code video⇥plays}. */
        NONE,
        /** Lines {@code video⇥plays⇥viewers} are added up. They must be of disjoint groups of viewers. */
        ADDED,
        /** Lines {@code video⇥plays[⇥viewers]} are read, and {@code video⇥plays} is written. */
        LEFT_OUT;

        private void configure(Job job, int keyColumns) {
            JobSettings.setCountLines(job.getConfiguration(), figures(), keyColumns);
            if (this != ADDED) {
                SortedRunCollector.use(job.getConfiguration());
                job.setMapperClass(PlayCountMapper.class);
                job.setCombinerClass(PlaySumReducer.class);
                JobSetup.writeCounts(job);
                return;
            }
            job.setMapperClass(PlaysAndViewersMapper.class);
            job.setCombinerClass(PlaysAndViewersReducer.class);
            job.setReducerClass(ViewerCountReducer.class);
            job.setOutputFormatClass(ViewerCountOutputFormat.class);
            job.setOutputKeyClass(Text.class);
            job.setOutputValueClass(PlaysAndViewers.class);
        }

        private Figures figures() {
            return switch (this) {
                case NONE -> Figures.PLAYS;
                case ADDED -> Figures.PLAYS_AND_VIEWERS;
                case LEFT_OUT -> Figures.PLAYS_AND_ANY_VIEWERS;
            };
        }

        private void check(Path output, Counters counters) throws IOException {
            long playsRead = PlaySum.total(PlaySum.Of.COUNTS_READ, counters);
            long playsWritten = PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, counters);
            long read = PlaySum.total(PlaySum.Of.VIEWERS_READ, counters);
            long written = PlaySum.total(PlaySum.Of.VIEWERS_WRITTEN, counters);
            if (playsRead != playsWritten || read != written) {
                throw new IOException(
                        "%s: the sums do not add up, so they are not published: %,d plays and %,d viewers read, %,d and %,d written"
                                .formatted(output, playsRead, read, playsWritten, written));
            }
        }
    }

    public SumJob(Configuration conf, JobRunner runner) {
        this.conf = conf;
        this.runner = runner;
    }

    /** Adds other COUNTS to {@code counts}, whose folder is replaced by the sums. */
    public RunSummary addTo(Path counts, Path added) throws IOException, InterruptedException {
        List<CountsDirectory> summands = List.of(CountsDirectory.open(counts, conf), CountsDirectory.open(added, conf));
        Addition.check(summands, false, false);
        return JobResult.publish(counts, RunSummary.Kind.COUNTS, true, conf, pending -> {
            Counters counters = run(
                    counts,
                    parts(summands),
                    Viewers.NONE,
                    RollUp.none(KeyColumns.NONE),
                    pending.content(),
                    pending.scratch("parts-to-sum"));
            RunSummary summary = new CombinedSummary(summands).ofSums(videos(counters));
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

    /** All parts of the counts. */
    static List<Path> parts(List<CountsDirectory> counts) {
        return counts.stream().flatMap(folder -> folder.parts().stream()).toList();
    }

    /**
     * Writes the sums to a new folder, in the lines of COUNTS. Fails unless the plays and viewers that were read are written.
     * {@link ChartNames} keeps the sums' charts, if they have key columns.
     *
     * @param output the final result, shown in the job's name
     * @param parts files of counts, or folders of such files
     * @param listing the path for the list of input files
     */
    Counters run(Path output, List<Path> parts, Viewers viewers, RollUp rollUp, Path sums, Path listing)
            throws IOException, InterruptedException {
        List<Path> folders = parts.stream().map(Path::getParent).distinct().toList();
        Job job = JobSetup.create(conf, JobSetup.name("sum", folders, output), sums);
        InputListing listed = InputListing.of(parts, conf);
        BlockInputFormat.setListing(job, listed, listing);
        JobSizing.fit(job, listed);
        JobSizing.fitSorting(job, listed, Integer.MAX_VALUE);
        LocalShuffle.use(job.getConfiguration());
        viewers.configure(job, rollUp.from().names().size());
        JobSettings.setKeyColumns(job.getConfiguration(), rollUp.to().names().size());
        rollUp.put(job.getConfiguration());
        Counters counters = runner.run("sum", job);
        viewers.check(output, counters);
        return counters;
    }

    /** The number of distinct videos that such a job found. */
    static long videos(Counters counters) {
        return counters.findCounter(TaskCounter.REDUCE_OUTPUT_RECORDS).getValue();
    }
}
