package topplays.serve.counts;

import java.time.Instant;
import java.util.Optional;
import topplays.model.RunSummary;

/**
 * The state of the counts from which the service answers.
 *
 * @param counted the summary of these counts
 * @param at when they were finished; the start of the service if there are no COUNTS yet
 * @param uncovered the number of events of other writers that these counts do not cover, so they are not served
 * @param refused why newer counts were not taken over
 * @param unreadable why COUNTS could not be read at the last check
 * @param recountFailed why the last recount failed
 */
public record CountStatus(
        RunSummary counted,
        Instant at,
        long uncovered,
        Optional<String> refused,
        Optional<String> unreadable,
        Optional<String> recountFailed) {

    /** Counts without any problem. */
    static CountStatus of(RunSummary counted, Instant at) {
        return new CountStatus(counted, at, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    CountStatus withUncovered(long events) {
        return new CountStatus(counted, at, events, refused, unreadable, recountFailed);
    }

    CountStatus withRefused(String reason) {
        return new CountStatus(counted, at, uncovered, Optional.of(reason), unreadable, recountFailed);
    }

    CountStatus withUnreadable(Optional<String> reason) {
        return new CountStatus(counted, at, uncovered, refused, reason, recountFailed);
    }

    CountStatus withRecountFailed(Optional<String> reason) {
        return new CountStatus(counted, at, uncovered, refused, unreadable, reason);
    }
}
