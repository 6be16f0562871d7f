package topplays.client.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import topplays.client.FeedAnswer;
import topplays.client.LineBatch;
import topplays.client.RejectedLine;

/** What was sent and what became of it. Thread-safe. */
final class FeedLedger {
    private static final int MOST_KEPT = 10;

    private final Set<LineBatch> open = new LinkedHashSet<>();
    private final List<RejectedLine> firstRejected = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long batches;

    /** Batches are told in the order of their lines. */
    synchronized void sent(LineBatch batch) {
        open.add(batch);
    }

    synchronized void answered(LineBatch batch, FeedAnswer answer) {
        open.remove(batch);
        batches++;
        accepted += answer.accepted();
        rejected += answer.rejected().size();
        answer.rejected().stream()
                .limit(MOST_KEPT - firstRejected.size())
                .map(line -> new RejectedLine(batch.source(), batch.firstLine() + line.line() - 1, line.reason()))
                .forEach(firstRejected::add);
    }

    synchronized FeedState state() {
        return new FeedState(
                accepted,
                rejected,
                firstRejected,
                batches,
                open.stream().findFirst().map(batch -> "%s, line %,d".formatted(batch.source(), batch.firstLine())));
    }
}
