package topplays.serve.counts;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.serve.plays.PlayTable;
import topplays.serve.plays.RefusedCountException;

/**
 * A count of batches that the service can answer from: of every play in them, and of all that an earlier one covered.
 *
 * @param summary of COUNTS; its videos and plays are 0 where nothing was counted yet
 */
public record CountedBatches(RunSummary summary, PlayTable plays) {
    private static final SortedMap<String, Object> WHOLE_EVENTS =
            InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS));

    /** Nothing counted yet. */
    public static CountedBatches none() {
        return new CountedBatches(
                new RunSummary(
                        RunSummary.Kind.COUNTS,
                        LineCounts.none(),
                        0,
                        0,
                        List.of(),
                        WHOLE_EVENTS,
                        Coverage.none(),
                        OptionalInt.empty()),
                new PlayTable());
    }

    /** Reads COUNTS of that summary, which {@link #requireTakes} let pass. */
    public static CountedBatches read(RunSummary summary, PlayHistory history) throws IOException {
        PlayTable plays = new PlayTable();
        history.readCounts(summary, plays);
        return new CountedBatches(summary, plays);
    }

    /** Refuses counts that are not of all plays, or of less than these. */
    public void requireTakes(RunSummary next) throws RefusedCountException {
        if (next.lines().filtered() > 0 || !next.settings().equals(WHOLE_EVENTS)) {
            throw new RefusedCountException(
                    "it is not of every event line: it was made with " + next.settings() + "; count without options");
        }
        if (!next.skippedFiles().isEmpty()) {
            throw new RefusedCountException("files were skipped: " + next.skippedFiles() + "; count again");
        }
        if (!next.covered().holds(summary.covered())) {
            throw new RefusedCountException("it covers less than the present one; count all of EVENTS");
        }
    }

    public Coverage covered() {
        return summary.covered();
    }
}
