package topplays.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.rule.PlayRule;
import topplays.storage.input.InputFile;
import topplays.storage.result.CountsDirectory;
import topplays.verify.read.ListedLines;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.views.PlaysOfViews;

/** Checks a COUNTS folder against the logs that it was made from, or against the truth of a simulator. */
public final class Verification {
    private final Configuration conf;
    private final RunFolder folder;
    private final long memory;
    private final Consumer<String> progress;

    /**
     * @param folder for temporary files
     * @param memory for sorting, in bytes
     * @param progress receives the current step, and at the end an empty text
     */
    public Verification(Configuration conf, RunFolder folder, long memory, Consumer<String> progress) {
        this.conf = conf;
        this.folder = folder;
        this.memory = memory;
        this.progress = progress;
    }

    /**
     * Counts the logs again, by the settings in the summary of COUNTS.
     *
     * @param logs files, folders and globs; batches that the summary does not cover are ignored
     * @param lists where the lists of the count are now
     * @throws IOException if batches that it covers no longer exist, or a file cannot be read
     * @throws ExecutionException if a counting thread fails
     */
    public VerifyResult againstLogs(List<org.apache.hadoop.fs.Path> logs, CountsDirectory counts, MovedLists lists)
            throws IOException, InterruptedException, ExecutionException {
        InputSettings settings = settings(counts);
        ListedLines listed = lists.read(settings.selection().lists(), conf);
        List<InputFile> files = CoveredLogs.list(logs, counts.summary(), conf);
        SecondCount again = SecondCount.of(
                files,
                settings,
                listed,
                folder,
                memory,
                conf,
                lines -> progress.accept("counting again  %,d lines".formatted(lines)));
        return settings.rule().isRule() || settings.rule().countsPeople()
                ? compareUnderRule(again, settings.rule(), counts)
                : compare(again, counts);
    }

    /** Compares the plays of COUNTS, and the viewers if both have them, with the lines of a local file that has the same columns. */
    public VerifyResult againstTruth(Path truth, CountsDirectory counts) throws IOException {
        progress.accept("reading " + truth);
        List<String> columns = counts.summary().keyColumns();
        boolean comparesViewers =
                counts.summary().hasViewers() && PlayLines.beginsWithViewers(toHadoop(truth), columns, conf);
        PlayLines lines = new PlayLines(columns, comparesViewers, memory, folder);
        lines.add(toHadoop(truth), conf);
        PlayLines parts = parts(counts);
        progress.accept("comparing");
        try (PlayStream expected = lines.sorted();
                PlayStream found = comparesViewers ? parts.sorted() : parts.sortedWithoutViewers()) {
            return new VerifyResult(
                    counts.summary(), Optional.empty(), Comparison.of(expected, found), Optional.empty());
        } finally {
            progress.accept("");
        }
    }

    private static org.apache.hadoop.fs.Path toHadoop(Path local) {
        return new org.apache.hadoop.fs.Path(local.toUri());
    }

    private static InputSettings settings(CountsDirectory counts) throws IOException {
        RunSummary summary = counts.summary();
        try {
            InputSettings settings = InputOptions.parse(summary.settings());
            List<String> columns =
                    RunSummary.columns(settings.keys().names(), settings.rule().countsViewers());
            if (!columns.equals(summary.columns())) {
                throw new IllegalArgumentException("its columns are %s, but its options make %s"
                        .formatted(String.join(", ", summary.columns()), String.join(", ", columns)));
            }
            if (settings.rule().countsAudience() != summary.hasAudience()) {
                throw new IllegalArgumentException("it has %s audience, but its options make %s"
                        .formatted(
                                summary.hasAudience() ? "an" : "no",
                                settings.rule().countsAudience() ? "one" : "none"));
            }
            return settings;
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException(
                    "the settings in the summary of " + counts.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private PlayLines parts(CountsDirectory counts) throws IOException {
        progress.accept("reading " + counts.path().getName());
        RunSummary summary = counts.summary();
        PlayLines parts = new PlayLines(summary.keyColumns(), summary.hasViewers(), memory, folder);
        for (org.apache.hadoop.fs.Path part : counts.parts()) {
            parts.add(part, conf);
        }
        return parts;
    }

    private VerifyResult compare(SecondCount again, CountsDirectory counts) throws IOException {
        RunSummary summary = counts.summary();
        PlayStream expected = RunMerge.open(again.runs(), folder);
        ViewTotals views = new ViewTotals(0, 0, ifStated(again.span(), summary));
        return compare(expected, again.lines(), views, Optional.empty(), counts);
    }

    /** Older summaries do not have the times of views, even if times were read. None of them is of a rule. */
    private static Optional<ViewTotals.Span> ifStated(Optional<ViewTotals.Span> span, RunSummary summary) {
        return summary.views().span().isPresent() ? span : Optional.empty();
    }

    private VerifyResult compareUnderRule(SecondCount again, PlayRule rule, CountsDirectory counts) throws IOException {
        progress.accept("applying the rule");
        try (PlayStream views = RunMerge.open(again.runs(), folder)) {
            PlaysOfViews plays = PlaysOfViews.of(views, rule, memory, folder);
            ViewTotals totals = new ViewTotals(plays.repeats(), plays.tooShort(), again.span());
            Optional<AudienceComparison> audience =
                    rule.countsAudience() ? Optional.of(compareAudiences(plays, counts)) : Optional.empty();
            return compare(plays.sorted(), again.lines(), totals, audience, counts);
        }
    }

    private AudienceComparison compareAudiences(PlaysOfViews plays, CountsDirectory counts) throws IOException {
        try (PlayStream expected = plays.audiences(counts.summary().keyColumns().size());
                PlayStream found = AudienceParts.sorted(counts, memory, folder, conf)) {
            return AudienceComparison.of(expected, found);
        }
    }

    /** Compares and closes what is expected. */
    private VerifyResult compare(
            PlayStream rows,
            LineCounts lines,
            ViewTotals views,
            Optional<AudienceComparison> audience,
            CountsDirectory counts)
            throws IOException {
        try (PlayStream expected = rows;
                PlayStream found = parts(counts).sorted()) {
            progress.accept("comparing");
            Comparison comparison = Comparison.of(expected, found);
            return new VerifyResult(counts.summary(), Optional.of(new LogTotals(lines, views)), comparison, audience);
        } finally {
            progress.accept("");
        }
    }
}
