package topplays.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.RunSummary;
import topplays.storage.BatchName;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/** The files that a count has read: all inputs except later batches and the archives that it skipped. */
final class CoveredLogs {
    private CoveredLogs() {}

    /**
     * Lists them.
     *
     * @throws IOException if a batch that the summary covers no longer exists
     */
    static List<InputFile> list(List<Path> logs, RunSummary summary, Configuration conf) throws IOException {
        InputListing read = InputListing.of(logs, conf)
                .without(file -> summary.skippedFiles().contains(file.name()) || cameLater(file, summary.covered()));
        Coverage gone = summary.covered().minus(read.covered());
        if (!gone.writers().isEmpty()) {
            throw new IOException(
                    "batches that were counted no longer exist: %s; name all inputs of the count, or count again"
                            .formatted(names(gone)));
        }
        return read.files();
    }

    private static boolean cameLater(InputFile file, Coverage covered) {
        Optional<BatchName> batch = BatchName.parse(file.path().getName());
        return batch.isPresent()
                && !covered.holds(batch.get().writer(), batch.get().events());
    }

    private static String names(Coverage gone) {
        return gone.writers().entrySet().stream()
                .map(writer -> writer.getValue().stream()
                        .map(range -> "%,d to %,d".formatted(range.first(), range.last()))
                        .collect(Collectors.joining(", ", "events ", " of writer '" + writer.getKey() + "'")))
                .collect(Collectors.joining("; "));
    }
}
