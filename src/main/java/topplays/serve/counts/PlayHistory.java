package topplays.serve.counts;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.model.Coverage;
import topplays.model.EventBlock;
import topplays.model.RunSummary;
import topplays.storage.result.PlaySink;

/** Stored plays: COUNTS, and the service's own batches in EVENTS. */
public interface PlayHistory {
    /** Returns the summary of COUNTS; empty if COUNTS do not exist. */
    Optional<RunSummary> counted() throws IOException;

    /** Returns when COUNTS were finished; empty if COUNTS do not exist. */
    Optional<Instant> finishedAt() throws IOException;

    /**
     * Reads COUNTS.
     *
     * @throws IOException if COUNTS are unreadable, or their summary is no longer {@code summary}
     */
    void readCounts(RunSummary summary, PlaySink sink) throws IOException;

    /** Reads the service's own events in batches, without those in {@code covered}. */
    void readUncovered(Coverage covered, Consumer<EventBlock> events) throws IOException;

    /** Returns the number of events of other writers in EVENTS that {@code covered} does not hold. */
    long uncoveredOfOthers(Coverage covered) throws IOException;

    /** Reads the service's own events in {@code after}, without those in {@code before}. */
    void readNewlyCovered(Coverage before, Coverage after, Consumer<EventBlock> events) throws IOException;
}
