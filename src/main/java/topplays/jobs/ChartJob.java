package topplays.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.format.settings.KeyOptions;
import topplays.format.settings.RuleOptions;
import topplays.jobs.addition.ChartTotals;
import topplays.jobs.addition.CombinedSummary;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.shuffle.LocalShuffle;
import topplays.jobs.shuffle.SortedRunCollector;
import topplays.jobs.sums.RollUp;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.top.ChartFigures;
import topplays.jobs.top.ChartGrouping;
import topplays.jobs.top.ChartOutputFormat;
import topplays.jobs.top.ChartRanges;
import topplays.jobs.top.TopMapper;
import topplays.jobs.top.TopReducer;
import topplays.jobs.top.TopSettings;
import topplays.model.PlayCountLines.Figures;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.Withheld;
import topplays.rule.KeyColumns;
import topplays.storage.input.InputListing;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.PendingResult;

/** The job that ranks the videos of each chart, and its check: every row of counts is in a chart, withheld, or of another period. */
final class ChartJob {
    private final TopRequest request;
    private final RollUp rollUp;
    private final CombinedSummary combined;
    private final ChartAudience audience;
    private final Configuration conf;
    private final JobRunner runner;

    ChartJob(TopRequest request, RollUp rollUp, List<CountsDirectory> counts, Configuration conf, JobRunner runner) {
        this.request = request;
        this.rollUp = rollUp;
        combined = new CombinedSummary(counts, rollUp.range());
        audience = request.leavesViewersOut() ? ChartAudience.NONE : ChartAudience.of(counts);
        this.conf = conf;
        this.runner = runner;
    }

    /** Makes charts of counts whose columns they keep. */
    RunSummary ofCounts(CountsDirectory counts, PendingResult pending) throws IOException, InterruptedException {
        RunSummary counted = counts.summary();
        boolean hasViewers = counted.hasViewers() && !request.leavesViewersOut();
        Counters counters = run(counts.parts(), Figures.of(counted), hasViewers, rollUp, pending);
        ChartTotals found = totals(counters, counters);
        long rows = Math.addExact(found.videos(), RollUp.rowsOutside(counters));
        if (rows != counted.videos()) {
            throw mismatch(found, rows, counted.videos());
        }
        if (rollUp.range().isAll() && !found.charts().equals(counted.charts())) {
            throw new IOException("%s: %s charts were found where the summary says %s; count again"
                    .formatted(request.counts(), found.charts(), counted.charts()));
        }
        return summary(found, hasViewers);
    }

    /**
     * Makes charts of sums that have their columns.
     *
     * @param summed the counters of the job that made the sums
     */
    RunSummary ofSums(Path sums, Counters summed, PendingResult pending) throws IOException, InterruptedException {
        Counters counters = run(List.of(sums), Figures.PLAYS, false, RollUp.none(rollUp.to()), pending);
        ChartTotals found = totals(counters, summed);
        if (found.videos() != SumJob.videos(summed)) {
            throw mismatch(found, found.videos(), SumJob.videos(summed));
        }
        return summary(found, false);
    }

    private Counters run(List<Path> parts, Figures figures, boolean hasViewers, RollUp read, PendingResult pending)
            throws IOException, InterruptedException {
        Job job = JobSetup.create(conf, JobSetup.name("top", request.counts(), request.output()), pending.content());
        Configuration settings = job.getConfiguration();
        JobSettings.setCountLines(settings, figures, read.from().names().size());
        JobSettings.setKeyColumns(settings, read.to().names().size());
        read.put(settings);
        TopSettings.setLength(settings, request.k());
        TopSettings.setColumns(settings, request.by(), hasViewers);
        request.withholding().put(settings, pending.scratch("excluded"));
        TopSettings.setAudience(settings, audience.isPresent());
        List<Path> all = new ArrayList<>(parts);
        all.addAll(audience.parts());
        InputListing listing = InputListing.of(all, conf);
        BlockInputFormat.setListing(job, listing, pending.scratch("parts"));
        JobSizing.fit(job, listing);
        JobSizing.fitSorting(job, listing, read.to().isEmpty() ? request.k() : Integer.MAX_VALUE);
        LocalShuffle.use(settings);
        if (LocalShuffle.isUsed(settings)) {
            SortedRunCollector.use(settings); // a mapper emits charts, and their rows, in the order of the shuffle
        }
        job.setMapperClass(TopMapper.class);
        job.setMapOutputKeyClass(Text.class);
        job.setMapOutputValueClass(ChartFigures.class);
        job.setGroupingComparatorClass(ChartGrouping.class);
        job.setReducerClass(TopReducer.class);
        if (read.to().isEmpty()) {
            job.setNumReduceTasks(1);
        } else {
            JobSizing.fitCharts(job, listing, request.k(), combined.charts());
            ChartRanges.use(job, listing, read.to().names().size());
        }
        job.setOutputFormatClass(ChartOutputFormat.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(Text.class);
        return runner.run("top", job);
    }

    /** @param readers the counters of the job that read the COUNTS */
    private ChartTotals totals(Counters counters, Counters readers) throws IOException {
        long videos = counters.findCounter(TopMapper.Counted.VIDEOS_READ).getValue();
        long plays = PlaySum.total(PlaySum.Of.COUNTS_READ, counters);
        Withheld withheld = new Withheld(
                counters.findCounter(TopMapper.Counted.VIDEOS_WITHHELD).getValue(),
                PlaySum.total(PlaySum.Of.WITHHELD, counters),
                PlaySum.total(PlaySum.Of.OUTSIDE, readers));
        OptionalLong charts = rollUp.to().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        counters.findCounter(TopReducer.Counted.CHARTS).getValue());
        ChartTotals found = new ChartTotals(plays, videos, charts, audience.check(counters), withheld);
        if (Math.addExact(plays, withheld.outside()) != combined.plays()) {
            throw mismatch(found, videos, videos);
        }
        long rows = counters.findCounter(TaskCounter.REDUCE_OUTPUT_RECORDS).getValue();
        if (rollUp.to().isEmpty() && rows != Math.min(videos - withheld.videos(), request.k())) {
            throw new IOException("the chart has %,d rows of %,d".formatted(rows, videos - withheld.videos()));
        }
        return found;
    }

    private IOException mismatch(ChartTotals found, long rows, long expected) {
        return new IOException("%s: %,d plays of %,d videos were found where the summary says %,d of %,d; count again"
                .formatted(
                        request.counts(),
                        found.plays() + found.withheld().outside(),
                        rows,
                        combined.plays(),
                        expected));
    }

    private RunSummary summary(ChartTotals found, boolean hasViewers) throws IOException {
        KeyColumns columns = rollUp.to();
        Map<String, Optional<?>> changed = new HashMap<>();
        changed.put(KeyOptions.PERIOD, columns.period().map(String::valueOf));
        changed.put(KeyOptions.GROUP, columns.groups().isEmpty() ? Optional.empty() : Optional.of(columns.groups()));
        rollUp.range().since().ifPresent(name -> changed.put("since", Optional.of(name)));
        rollUp.range().until().ifPresent(name -> changed.put("until", Optional.of(name)));
        changed.put(
                RankedBy.SETTING,
                request.by() == RankedBy.PLAYS
                        ? Optional.empty()
                        : Optional.of(request.by().toString()));
        if (!hasViewers) {
            changed.put(RuleOptions.COUNT_VIEWERS, Optional.empty());
        }
        if (!audience.isPresent()) {
            changed.put(RuleOptions.AUDIENCE, Optional.empty());
        }
        return combined.ofCharts(found, request.k(), changed, RunSummary.columns(columns.names(), hasViewers));
    }
}
