package topplays.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.concurrent.PermanentFailureException;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalState;
import topplays.pacing.policy.BatchFormer;
import topplays.pacing.policy.BatchPolicy;
import topplays.pacing.policy.PolicyKind;
import topplays.pacing.policy.TautStringPolicy;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.SeasonJson;

/** Stores the daily and weekly traffic profile that a live pacer learns, with its writer's positions, so that a restart
 * continues with it. */
final class SeasonKeeper {
    private final BatchPolicy batches;
    private final Optional<TautStringPolicy> learner;
    private long slotsKept;
    private final Consumer<String> notes;
    private volatile SeasonalState learned;
    private boolean isFailing;

    private SeasonKeeper(BatchPolicy batches, Optional<TautStringPolicy> learner, Consumer<String> notes) {
        this.notes = notes;
        this.batches = batches;
        this.learner = learner;
        learner.ifPresent(policy -> slotsKept = policy.state().slotsSeen());
    }

    /** Loads the stored profile. If it does not fit any more, it reports that and begins with an empty one. */
    static SeasonKeeper of(
            PolicyKind kind, PacingSettings settings, Instant start, BatchDirectory directory, Consumer<String> notes)
            throws IOException {
        if (kind != PolicyKind.TAUT_STRING) {
            return new SeasonKeeper(kind.batches(settings, start), Optional.empty(), notes);
        }
        PacingSettings inner = BatchFormer.forThePolicy(settings);
        TautStringPolicy policy = new TautStringPolicy(inner, start);
        Optional<byte[]> kept = directory.load(SeasonJson.NAME);
        if (kept.isPresent()) {
            try {
                policy = TautStringPolicy.resumed(inner, start, SeasonJson.fromJson(kept.get()));
            } catch (IOException | IllegalArgumentException e) {
                notes.accept("discarding the stored traffic profile: " + e.getMessage());
            }
        }
        return new SeasonKeeper(new BatchFormer(policy, settings), Optional.of(policy), notes);
    }

    /** The policy that forms batches of the events. */
    BatchPolicy batches() {
        return batches;
    }

    /** Checks for a new profile; called after a tick, on the same thread. */
    void ticked() {
        if (learner.isPresent()) {
            SeasonalState state = learner.get().state();
            if (state.slotsSeen() != slotsKept) {
                slotsKept = state.slotsSeen();
                learned = state;
            }
        }
    }

    /**
     * Stores the profile if it has changed since it was last stored. The profile is optional: a failure is reported once,
     * and the next call tries again.
     *
     * @throws PermanentFailureException if the writer has lost its lock
     * @throws InterruptedIOException if the thread was interrupted
     */
    void keep(BatchDirectory directory) throws IOException {
        SeasonalState state = learned;
        if (state == null) {
            return;
        }
        try {
            directory.store(SeasonJson.NAME, SeasonJson.toJson(state));
            learned = null;
            isFailing = false;
        } catch (PermanentFailureException | InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            if (!isFailing) {
                notes.accept("cannot store the traffic profile, trying again after each batch: " + e.getMessage());
            }
            isFailing = true;
        }
    }
}
