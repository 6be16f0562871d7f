package topplays.serve.counts;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.model.Coverage;
import topplays.model.EventBlock;
import topplays.model.RunSummary;
import topplays.storage.result.PlaySink;

/** What was fed and counted before: COUNTS, and the service's own batches in EVENTS. */
public interface PlayHistory {
    /** The summary of COUNTS as they are now; nothing if there are none. */
    Optional<RunSummary> counted() throws IOException;

    /**
     * Reads COUNTS.
     *
     * @throws IOException if they cannot be read, or are no longer those of that summary
     */
    void readCounts(RunSummary summary, PlaySink sink) throws IOException;

    /** Reads the service's own events that are in batches and not in {@code covered}. */
    void readUncovered(Coverage covered, Consumer<EventBlock> events) throws IOException;

    /** Reads the service's own events that are in {@code after} and not in {@code before}. */
    void readNewlyCovered(Coverage before, Coverage after, Consumer<EventBlock> events) throws IOException;
}
