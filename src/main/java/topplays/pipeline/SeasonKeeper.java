package topplays.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalState;
import topplays.pacing.policy.BatchFormer;
import topplays.pacing.policy.BatchPolicy;
import topplays.pacing.policy.PolicyKind;
import topplays.pacing.policy.TautStringPolicy;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.SeasonJson;

/** The days and weeks that a live pacer learns, kept beside its writer's positions so that a restart goes on with them. */
final class SeasonKeeper {
    private final BatchPolicy batches;
    private final Optional<TautStringPolicy> learner;
    private long slotsKept;
    private volatile SeasonalState learned;

    private SeasonKeeper(BatchPolicy batches, Optional<TautStringPolicy> learner) {
        this.batches = batches;
        this.learner = learner;
        learner.ifPresent(policy -> slotsKept = policy.state().slotsSeen());
    }

    /** Takes up what was learned before; where that does not fit any more, learning begins anew, and it is told. */
    static SeasonKeeper of(
            PolicyKind kind, PacingSettings settings, Instant start, BatchDirectory directory, Consumer<String> told)
            throws IOException {
        if (kind != PolicyKind.TAUT_STRING) {
            return new SeasonKeeper(kind.batches(settings, start), Optional.empty());
        }
        PacingSettings inner = BatchFormer.forThePolicy(settings);
        TautStringPolicy policy = new TautStringPolicy(inner, start);
        Optional<byte[]> kept = directory.load(SeasonJson.NAME);
        if (kept.isPresent()) {
            try {
                policy = TautStringPolicy.resumed(inner, start, SeasonJson.fromJson(kept.get()));
            } catch (IOException | IllegalArgumentException e) {
                told.accept("discarding the stored traffic profile: " + e.getMessage());
            }
        }
        return new SeasonKeeper(new BatchFormer(policy, settings), Optional.of(policy));
    }

    /** What makes batches of the events. */
    BatchPolicy batches() {
        return batches;
    }

    /** Looks, after a tick and on the same thread, whether something was learned. */
    void ticked() {
        if (learner.isPresent()) {
            SeasonalState state = learner.get().state();
            if (state.slotsSeen() != slotsKept) {
                slotsKept = state.slotsSeen();
                learned = state;
            }
        }
    }

    /** Keeps what was learned since it was last kept. */
    void keep(BatchDirectory directory) throws IOException {
        SeasonalState state = learned;
        if (state != null) {
            directory.store(SeasonJson.NAME, SeasonJson.toJson(state));
            learned = null;
        }
    }
}
