package topplays.client.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import topplays.client.FeedAnswer;
import topplays.client.LineBatch;

/** The batches that were sent and their outcomes. Thread-safe. */
final class FeedLedger {
    private static final int MAX_KEPT = 10;

    private final Map<UUID, LineBatch> open = new LinkedHashMap<>();
    private final List<RejectedSourceLine> firstRejected = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long batches;

    /** To be called in the order of the lines. */
    synchronized void sent(LineBatch batch) {
        open.put(batch.key(), batch);
    }

    synchronized void answered(LineBatch batch, FeedAnswer answer) {
        open.remove(batch.key());
        batches++;
        accepted += answer.accepted();
        rejected += answer.rejectedLines();
        answer.rejected().stream()
                .limit(MAX_KEPT - firstRejected.size())
                .map(line -> new RejectedSourceLine(batch.source(), batch.firstLine() + line.line() - 1, line.reason()))
                .forEach(firstRejected::add);
    }

    synchronized FeedState state() {
        return new FeedState(
                accepted,
                rejected,
                firstRejected,
                batches,
                open.values().stream().findFirst().map(batch -> "%s, line %,d"
                        .formatted(batch.source(), batch.firstLine())));
    }
}
