package topplays.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import topplays.format.document.JsonRecords;
import topplays.format.lists.LineLists;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.jobs.findings.ChartNames;
import topplays.jobs.findings.MalformedFile;
import topplays.jobs.findings.ViewTimes;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.io.FirstLine;
import topplays.jobs.io.InputBytes;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.run.JobSizing;
import topplays.jobs.shuffle.LocalShuffle;
import topplays.jobs.shuffle.SortedRunCollector;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.LineTally;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.tasks.PlaySumReducer;
import topplays.jobs.tasks.W3cRange;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.model.Withheld;
import topplays.storage.input.ArchiveCheck;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputGate;
import topplays.storage.input.InputListing;
import topplays.storage.input.InputSettingsFinder;
import topplays.storage.input.ListReader;
import topplays.storage.result.PendingResult;

/**
 * Counts the plays of each video in log files and publishes them as COUNTS.
 *
 * <p>Every line is accounted for. Nothing is published unless the sums agree: lines read and lines per class, plays
 * counted in the logs and plays written.
 */
public final class CountJob {
    private final Configuration conf;
    private final JobRunner runner;
    private final Consumer<String> notes;

    public CountJob(Configuration conf, JobRunner runner) {
        this(conf, runner, note -> {});
    }

    /** @param notes receives sentences about the input that are not in the summary */
    public CountJob(Configuration conf, JobRunner runner, Consumer<String> notes) {
        this.conf = conf;
        this.runner = runner;
        this.notes = notes;
    }

    /** Counts, checks and publishes. On any failure the output is left as it was. */
    public RunSummary run(CountRequest request) throws IOException, InterruptedException {
        LineLists lists = new ListReader(conf).read(request.choice().lists());
        InputListing found = BlockInputFormat.isLocal(conf)
                ? InputListing.withPipes(request.inputs(), conf)
                : InputListing.of(request.inputs(), conf);
        InputListing.refuseWithin(request.inputs(), request.output(), conf);
        InputListing listed = new InputGate(conf, request.choice().format()).check(found);
        listed.leftOutNote().ifPresent(notes);
        Set<String> skipped = new TreeSet<>();
        if (request.skipCorrupt()) {
            skipped.addAll(corrupt(listed, new ArchiveCheck(conf)));
        }
        InputSettingsFinder finder = new InputSettingsFinder(conf, notes);
        InputSettings settings =
                finder.settings(request.choice(), without(skipped, listed)).with(lists);
        LineSyntax syntax = settings.syntax();
        if (request.skipCorrupt() && syntax.format() == LineFormat.JSON) {
            skipped.addAll(corrupt(listed, new ArchiveCheck(conf, content -> JsonRecords.linesOf(content, syntax))));
        }
        InputListing listing = without(skipped, listed);
        listing.covered();
        checkFirstHeader(listing, settings);
        return JobResult.publish(request.output(), RunSummary.Kind.COUNTS, request.overwrite(), conf, pending -> {
            ViewPlays views = new ViewPlays(settings, conf, runner);
            boolean isGrouped = settings.rule().groupsViews();
            Path output = isGrouped ? pending.scratch("plays-by-viewers") : pending.content();
            Job job = job(request, settings, listing, output, pending);
            if (isGrouped) {
                views.configure(job);
                JobSizing.fitViews(job, listing);
            }
            Counters counters = runner.run("count", job);
            InputBytes.check(listing, counters);
            LineCounts lines = lines(counters);
            Optional<ViewTotals.Span> span = ViewTimes.take(output, conf);
            new MalformedReport(lines, output, conf, name -> finder.better(name, listing, settings))
                    .check(request.maxMalformed(), notes);
            PlayTotals totals = isGrouped ? views.sum(request, lines, counters, output, pending) : totals(counters);
            MalformedFile.move(output, pending.content(), conf);
            OptionalLong charts = charts(settings, pending.content());
            return summary(request, settings, listing, skipped, lines, totals, charts, span);
        });
    }

    private static InputListing without(Set<String> skipped, InputListing listing) {
        return listing.without(file -> skipped.contains(file.name()));
    }

    /** The names of the files that cannot be read to their end. */
    private static Set<String> corrupt(InputListing listing, ArchiveCheck check) throws IOException {
        Set<String> corrupt = new TreeSet<>();
        for (InputFile file : listing.files()) {
            if (check.isCorrupt(file)) {
                corrupt.add(file.name());
            }
        }
        return corrupt;
    }

    /** Reports a mistyped column before a job starts; the mappers check each file's own header. */
    private void checkFirstHeader(InputListing listing, InputSettings settings) throws IOException {
        if (settings.syntax().format() == LineFormat.W3C && !listing.files().isEmpty()) {
            W3cRange.checkFieldsLine(listing.files().get(0).path(), settings, conf);
        }
        if (settings.syntax().header()) {
            for (InputFile file : listing.files()) {
                if (FirstLine.read(file.path(), settings.syntax(), conf).isPresent()) {
                    CountMapper.scannerOf(file.path(), settings, conf);
                    return;
                }
            }
        }
    }

    private Job job(
            CountRequest request, InputSettings settings, InputListing listing, Path output, PendingResult pending)
            throws IOException {
        Job job = JobSetup.create(conf, JobSetup.name("count", request.inputs(), request.output()), output);
        BlockInputFormat.setListing(job, listing, pending.scratch("inputs"));
        BlockInputFormat.setSyntax(job, settings.syntax());
        SortedRunCollector.use(job.getConfiguration());
        LocalShuffle.use(job.getConfiguration());
        JobSettings.setInputSettings(job.getConfiguration(), settings);
        JobSettings.setLists(job.getConfiguration(), settings, pending.scratch("lists"));
        JobSettings.setKeyColumns(
                job.getConfiguration(), settings.keys().names().size());
        JobSizing.fit(job, listing);
        job.setMapperClass(CountMapper.class);
        job.setCombinerClass(PlaySumReducer.class);
        JobSetup.writeCounts(job);
        return job;
    }

    private static LineCounts lines(Counters counters) throws IOException {
        try {
            return LineTally.total(counters);
        } catch (IllegalArgumentException e) {
            throw new IOException("the count does not add up, so it is not published: " + e.getMessage(), e);
        }
    }

    /** What a count without viewers found. */
    private static PlayTotals totals(Counters counters) throws IOException {
        long plays = PlaySum.total(PlaySum.Of.EVENTS_COUNTED, counters);
        long written = PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, counters);
        if (plays != written) {
            throw new IOException("the count does not add up, so it is not published: %,d plays read, %,d written"
                    .formatted(plays, written));
        }
        return new PlayTotals(plays, SumJob.videos(counters), OptionalLong.empty(), 0, LineTally.tooShort(counters));
    }

    private OptionalLong charts(InputSettings settings, Path content) throws IOException {
        return settings.keys().isEmpty() ? OptionalLong.empty() : OptionalLong.of(ChartNames.take(content, conf));
    }

    private static RunSummary summary(
            CountRequest request,
            InputSettings settings,
            InputListing listing,
            Set<String> skipped,
            LineCounts lines,
            PlayTotals totals,
            OptionalLong charts,
            Optional<ViewTotals.Span> span)
            throws IOException {
        SortedMap<String, Object> options = InputOptions.of(settings);
        if (request.skipCorrupt()) {
            options.put("on-corrupt", "skip");
        }
        return new RunSummary(
                RunSummary.Kind.COUNTS,
                lines,
                totals.plays(),
                totals.videos(),
                charts,
                totals.audience(),
                List.copyOf(skipped),
                options,
                listing.covered(),
                OptionalInt.empty(),
                new ViewTotals(totals.repeats(), totals.tooShort(), span),
                Withheld.NONE,
                RunSummary.columns(settings.keys().names(), settings.rule().countsViewers()));
    }
}
