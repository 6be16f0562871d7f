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
import topplays.storage.input.InputFile;
import topplays.storage.result.CountsDirectory;
import topplays.verify.read.ListedLines;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;

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
        return compare(Optional.of(again), again.runs(), counts);
    }

    /** Compares COUNTS with the {@code video⇥plays} lines of a local file. */
    public VerifyResult againstTruth(Path truth, CountsDirectory counts) throws IOException {
        progress.accept("reading " + truth);
        PlaySorter sorter = new PlaySorter(memory, folder);
        PlayLines.addTo(sorter, new org.apache.hadoop.fs.Path(truth.toUri()), conf);
        return compare(Optional.empty(), sorter.runs(), counts);
    }

    private static InputSettings settings(CountsDirectory counts) throws IOException {
        RunSummary summary = counts.summary();
        try {
            return InputOptions.parse(summary.settings());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IOException(
                    "the settings in the summary of " + counts.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private VerifyResult compare(Optional<SecondCount> again, List<Path> expectedRuns, CountsDirectory counts)
            throws IOException {
        progress.accept("reading " + counts.path().getName());
        PlaySorter sorter = new PlaySorter(memory, folder);
        for (org.apache.hadoop.fs.Path part : counts.parts()) {
            PlayLines.addTo(sorter, part, conf);
        }
        progress.accept("comparing");
        try (PlayStream expected = RunMerge.open(expectedRuns, folder);
                PlayStream found = RunMerge.open(sorter.runs(), folder)) {
            return new VerifyResult(counts.summary(), again.map(SecondCount::lines), Comparison.of(expected, found));
        } finally {
            progress.accept("");
        }
    }
}
