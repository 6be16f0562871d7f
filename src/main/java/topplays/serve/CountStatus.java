package topplays.serve;

import java.time.Instant;
import java.util.Optional;
import topplays.model.RunSummary;

/**
 * Which counts the service answers from.
 *
 * @param counted their summary
 * @param at when they were taken over
 * @param refused why later ones were not taken over
 * @param failure what went wrong when last looked or recounted
 */
record CountStatus(RunSummary counted, Instant at, Optional<String> refused, Optional<String> failure) {
    CountStatus withRefusal(String reason) {
        return new CountStatus(counted, at, Optional.of(reason), failure);
    }

    CountStatus withFailure(Optional<String> what) {
        return new CountStatus(counted, at, refused, what);
    }
}
