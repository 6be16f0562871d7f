package topplays.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import topplays.jobs.audience.AudienceReducer;
import topplays.jobs.audience.ViewersFile;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.shuffle.LocalShuffle;
import topplays.jobs.shuffle.SortedRunCollector;
import topplays.jobs.sums.PlayCountMapper;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.tasks.PlaySumReducer;
import topplays.jobs.top.ChartOutputFormat;
import topplays.jobs.views.ViewSums;
import topplays.model.PlayCountLines.Figures;
import topplays.rule.KeyColumns;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.PendingResult;

/** Counts the distinct viewers of each chart and adds them to the content of COUNTS. */
final class AudienceJob {
    private final Configuration conf;
    private final JobRunner runner;

    AudienceJob(Configuration conf, JobRunner runner) {
        this.conf = conf;
        this.runner = runner;
    }

    /**
     * Returns the audiences of all charts, added up.
     *
     * @param output the final result, shown in the job's name
     * @param views the counters of the job over the views, every play of which must be found
     * @param plays its output
     */
    long run(Path output, KeyColumns keys, Counters views, Path plays, PendingResult pending)
            throws IOException, InterruptedException {
        FileSystem fs = plays.getFileSystem(conf);
        Path written = new Path(plays, ViewersFile.FOLDER);
        long audience = 0;
        long found = 0;
        if (fs.exists(written)) {
            Path viewers = pending.scratch("viewers");
            Path content = pending.scratch("audience");
            rename(fs, written, viewers);
            Counters counters = runner.run("audience", job(output, keys, viewers, content, pending));
            rename(fs, content, new Path(pending.content(), CountsDirectory.AUDIENCE));
            found = PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, counters);
            audience = AudienceReducer.total(counters);
        }
        if (found != ViewSums.playsOfViewers(views)) {
            throw new IOException(
                    "the audience does not add up, so it is not published: %,d plays of viewers, %,d found"
                            .formatted(ViewSums.playsOfViewers(views), found));
        }
        return audience;
    }

    private static void rename(FileSystem fs, Path from, Path to) throws IOException {
        if (!fs.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    private Job job(Path output, KeyColumns keys, Path viewers, Path content, PendingResult pending)
            throws IOException {
        Job job = JobSetup.create(conf, JobSetup.name("audience", List.of(viewers), output), content);
        InputListing listed = InputListing.of(List.of(viewers), conf);
        BlockInputFormat.setListing(job, listed, pending.scratch("viewers-to-count"));
        JobSizing.fit(job, listed);
        LocalShuffle.use(job.getConfiguration());
        SortedRunCollector.use(job.getConfiguration());
        JobSettings.setCountLines(
                job.getConfiguration(), Figures.PLAYS, keys.names().size() + 1);
        JobSettings.setKeyColumns(job.getConfiguration(), keys.names().size());
        job.setMapperClass(PlayCountMapper.class);
        job.setCombinerClass(PlaySumReducer.class);
        job.setReducerClass(AudienceReducer.class);
        job.setMapOutputKeyClass(Text.class);
        job.setMapOutputValueClass(LongWritable.class);
        job.setOutputFormatClass(ChartOutputFormat.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(NullWritable.class);
        return job;
    }
}
