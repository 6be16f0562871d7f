package topplays.serve.counts;

import java.time.Instant;
import java.util.Optional;
import topplays.model.RunSummary;

/**
 * Which counts the service answers from.
 *
 * @param counted their summary
 * @param at when they were taken over
 * @param refused why later ones were not taken over
 * @param unreadable why COUNTS could not be read when last looked at
 * @param recountFailed why the last recount failed
 */
public record CountStatus(
        RunSummary counted,
        Instant at,
        Optional<String> refused,
        Optional<String> unreadable,
        Optional<String> recountFailed) {

    /** These counts, and nothing wrong. */
    static CountStatus of(RunSummary counted, Instant at) {
        return new CountStatus(counted, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    CountStatus whereRefused(String reason) {
        return new CountStatus(counted, at, Optional.of(reason), unreadable, recountFailed);
    }

    CountStatus whereUnreadable(Optional<String> reason) {
        return new CountStatus(counted, at, refused, reason, recountFailed);
    }

    CountStatus whereRecountFailed(Optional<String> reason) {
        return new CountStatus(counted, at, refused, unreadable, reason);
    }
}
