package topplays.jobs;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import topplays.format.settings.InputSettings;
import topplays.jobs.run.JobRunner;
import topplays.jobs.shuffle.SortingCollector;
import topplays.jobs.sums.PlayCountOutputFormat;
import topplays.jobs.sums.PlaysAndViewers;
import topplays.jobs.sums.RollUp;
import topplays.jobs.sums.ViewerCountOutputFormat;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.LineTally;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.views.ViewMapper;
import topplays.jobs.views.ViewPartitioner;
import topplays.jobs.views.ViewReducer;
import topplays.jobs.views.ViewSums;
import topplays.jobs.views.ViewerGrouping;
import topplays.model.LineCounts;
import topplays.rule.KeyColumns;
import topplays.rule.PlayRule;
import topplays.storage.result.PendingResult;

/** The plays of a rule that groups views by viewer: a job over the views, and a job that adds up the plays of each video. */
final class ViewPlays {
    private final PlayRule rule;
    private final KeyColumns keys;
    private final Configuration conf;
    private final JobRunner runner;

    ViewPlays(InputSettings settings, Configuration conf, JobRunner runner) {
        rule = settings.rule();
        keys = settings.keys();
        this.conf = conf;
        this.runner = runner;
    }

    /** Makes a count job one over the views. */
    void configure(Job job) {
        JobSettings.drawSharedHash(job.getConfiguration());
        job.setMapperClass(ViewMapper.class);
        SortingCollector.use(job.getConfiguration());
        job.setPartitionerClass(ViewPartitioner.class);
        job.setGroupingComparatorClass(ViewerGrouping.class);
        job.setReducerClass(ViewReducer.class);
        job.setMapOutputKeyClass(Text.class);
        job.setMapOutputValueClass(LongWritable.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(rule.countsViewers() ? PlaysAndViewers.class : LongWritable.class);
        job.setOutputFormatClass(rule.countsViewers() ? ViewerCountOutputFormat.class : PlayCountOutputFormat.class);
    }

    /**
     * Adds up the plays of each video, and checks that every view is a play, a repeat or too short.
     *
     * @param views the counters of the job over the views
     * @param plays its output
     */
    PlayTotals sum(CountRequest request, LineCounts lines, Counters views, Path plays, PendingResult pending)
            throws IOException, InterruptedException {
        long tooShort = Math.addExact(LineTally.tooShort(views), ViewSums.tooShort(views));
        long repeats = ViewSums.repeats(views);
        long found = Math.addExact(ViewSums.plays(views), Math.addExact(repeats, tooShort));
        if (found != lines.counted()) {
            throw new IOException("the count does not add up, so it is not published: %,d views read, %,d found again"
                    .formatted(lines.counted(), found));
        }
        Counters sums = new SumJob(conf, runner)
                .run(
                        request.output(),
                        List.of(plays),
                        rule.countsViewers() ? SumJob.Viewers.ADDED : SumJob.Viewers.NONE,
                        RollUp.none(keys),
                        pending.content(),
                        pending.scratch("parts-to-sum"));
        long written = PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, sums);
        if (written != ViewSums.plays(views)) {
            throw new IOException("the count does not add up, so it is not published: %,d plays found, %,d written"
                    .formatted(ViewSums.plays(views), written));
        }
        OptionalLong audience = rule.countsAudience()
                ? OptionalLong.of(new AudienceJob(conf, runner).run(request.output(), keys, views, plays, pending))
                : OptionalLong.empty();
        return new PlayTotals(written, SumJob.videos(sums), audience, repeats, tooShort);
    }
}
