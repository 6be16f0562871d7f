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
        PlayLines parts = parts(counts, settings.rule().countsViewers());
        return settings.rule().isRule() || settings.rule().countsViewers()
                ? compareUnderRule(again, settings.rule(), parts, counts.summary())
                : compare(Optional.of(again), again.runs(), parts, counts.summary());
    }

    /** Compares the plays of COUNTS, and the viewers if both have them, with the {@code video⇥plays[⇥viewers]} lines of a local file. */
    public VerifyResult againstTruth(Path truth, CountsDirectory counts) throws IOException {
        progress.accept("reading " + truth);
        boolean hasViewers = counts.summary().hasViewers();
        boolean comparesViewers = hasViewers && PlayLines.beginsWithViewers(toHadoop(truth), conf);
        PlayLines lines = new PlayLines(comparesViewers, memory, folder);
        lines.add(toHadoop(truth), conf);
        PlayLines parts = parts(counts, hasViewers);
        progress.accept("comparing");
        try (PlayStream expected = lines.sorted();
                PlayStream found = comparesViewers ? parts.sorted() : RunMerge.open(parts.runs(), folder)) {
            return new VerifyResult(counts.summary(), Optional.empty(), Comparison.of(expected, found));
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
            if (settings.rule().countsViewers() != summary.hasViewers()) {
                throw new IllegalArgumentException("its columns are " + String.join(", ", summary.columns())
                        + (summary.hasViewers() ? ", without --count-viewers" : ", with --count-viewers"));
            }
            return settings;
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException(
                    "the settings in the summary of " + counts.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private PlayLines parts(CountsDirectory counts, boolean hasViewers) throws IOException {
        progress.accept("reading " + counts.path().getName());
        PlayLines parts = new PlayLines(hasViewers, memory, folder);
        for (org.apache.hadoop.fs.Path part : counts.parts()) {
            parts.add(part, conf);
        }
        return parts;
    }

    private VerifyResult compare(
            Optional<SecondCount> again, List<Path> expectedRuns, PlayLines parts, RunSummary summary)
            throws IOException {
        progress.accept("comparing");
        try (PlayStream expected = RunMerge.open(expectedRuns, folder);
                PlayStream found = RunMerge.open(parts.runs(), folder)) {
            Comparison comparison = Comparison.of(expected, found);
            return new VerifyResult(
                    summary,
                    again.map(count ->
                            new LogTotals(count.lines(), new ViewTotals(0, 0, ifStated(count.span(), summary)))),
                    comparison);
        } finally {
            progress.accept("");
        }
    }

    /** Older summaries do not have the times of views, even if times were read. None of them is of a rule. */
    private static Optional<ViewTotals.Span> ifStated(Optional<ViewTotals.Span> span, RunSummary summary) {
        return summary.views().span().isPresent() ? span : Optional.empty();
    }

    private VerifyResult compareUnderRule(SecondCount again, PlayRule rule, PlayLines parts, RunSummary summary)
            throws IOException {
        progress.accept("comparing");
        try (PlaysOfViews expected = new PlaysOfViews(RunMerge.open(again.runs(), folder), rule);
                PlayStream found = parts.sorted()) {
            Comparison comparison = Comparison.of(expected, found);
            ViewTotals views = new ViewTotals(expected.repeats(), expected.tooShort(), again.span());
            return new VerifyResult(summary, Optional.of(new LogTotals(again.lines(), views)), comparison);
        } finally {
            progress.accept("");
        }
    }
}
