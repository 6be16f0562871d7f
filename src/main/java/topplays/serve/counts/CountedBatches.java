package topplays.serve.counts;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.RuleOptions;
import topplays.model.Coverage;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.serve.plays.PlayTable;
import topplays.serve.plays.RefusedCountException;

/**
 * A count of whole batches from which the service can answer.
 *
 * @param summary the summary of COUNTS; 0 videos and plays if there are no COUNTS yet
 */
public record CountedBatches(RunSummary summary, PlayTable plays) {
    /** Half of the largest number, so that live plays can be added. */
    private static final long MAX_PLAYS = Long.MAX_VALUE / 2;

    private static final List<String> RULES = List.of(RuleOptions.ONCE_PER, RuleOptions.MIN_AMOUNT);
    private static final SortedMap<String, Object> WHOLE_EVENTS =
            InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS));

    /** The state before the first count. */
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

    /** Reads the COUNTS of a summary that has passed {@link #requireTakes}. */
    public static CountedBatches read(RunSummary summary, PlayHistory history) throws IOException {
        PlayTable plays = new PlayTable();
        history.readCounts(summary, plays);
        return new CountedBatches(summary, plays);
    }

    /**
     * Refuses counts that do not hold every event as a play, have other columns than video and plays, or cover fewer events than
     * these.
     */
    public void requireTakes(RunSummary next) throws RefusedCountException {
        requirePlainCounts(next);
        if (next.lines().of(LineClass.FILTERED) > 0 || !next.settings().equals(WHOLE_EVENTS)) {
            throw new RefusedCountException("they do not count every event line, but were made with " + next.settings()
                    + "; count without options");
        }
        if (next.plays() > MAX_PLAYS) {
            throw new RefusedCountException(
                    "they hold %,d plays; the maximum is %,d".formatted(next.plays(), MAX_PLAYS));
        }
        if (!next.skippedFiles().isEmpty()) {
            throw new RefusedCountException("files were skipped: " + next.skippedFiles() + "; count again");
        }
        if (!next.covered().holds(summary.covered())) {
            throw new RefusedCountException("they cover fewer events than the current ones; count all of EVENTS");
        }
    }

    private static void requirePlainCounts(RunSummary next) throws RefusedCountException {
        for (String rule : RULES) {
            if (next.settings().containsKey(rule)) {
                throw new RefusedCountException(
                        "they were made by a rule, --%s %s, but every live event is a play; count without a rule"
                                .formatted(rule, next.settings().get(rule)));
            }
        }
        if (!next.columns().equals(RunSummary.VIDEO_AND_PLAYS)) {
            throw new RefusedCountException(
                    "they have the columns %s, but the service needs video and plays; count without viewers, periods and groups"
                            .formatted(String.join(", ", next.columns())));
        }
    }

    public Coverage covered() {
        return summary.covered();
    }
}
