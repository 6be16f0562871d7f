package topplays.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.VideoId;

/**
 * The K best of the play counts offered so far, in the {@linkplain RankedBy#order order of a chart}.
 *
 * <p>Holds at most K counts, so a stream of any length needs bounded memory. The result does not depend on the order of
 * the offers. Offer each video once, with its whole count. A count below the K best costs one comparison and no object.
 * Not thread-safe.
 */
public final class TopPlays {
    private final int limit;
    private final RankedBy by;
    private final Comparator<PlayCount> order;
    private final PriorityQueue<PlayCount> kept;

    /** The most played. */
    public TopPlays(int limit) {
        this(limit, RankedBy.PLAYS);
    }

    public TopPlays(int limit, RankedBy by) {
        if (limit < 1) {
            throw new IllegalArgumentException("the length of a chart must be positive: " + limit);
        }
        this.limit = limit;
        this.by = by;
        order = by.order();
        kept = new PriorityQueue<>(order.reversed());
    }

    /** Offers the video with the id {@code source[start..end)}; the bytes are copied only if it is kept. */
    public void offer(byte[] source, int start, int end, long plays) {
        offer(source, start, end, plays, 0);
    }

    /** Offers a video with its viewers, as the method above does. */
    public void offer(byte[] source, int start, int end, long plays, long viewers) {
        if (kept.size() == limit) {
            if (!beatsTheWorst(source, start, end, by.figure(plays, viewers))) {
                return;
            }
            kept.poll();
        }
        kept.add(new PlayCount(VideoId.copyOf(source, start, end), plays, viewers));
    }

    private boolean beatsTheWorst(byte[] source, int start, int end, long figure) {
        PlayCount worst = kept.element();
        long least = by.figure(worst.plays(), worst.viewers());
        return figure > least || (figure == least && worst.video().compareTo(source, start, end) > 0);
    }

    /** Forgets all counts. */
    public void clear() {
        kept.clear();
    }

    /** Returns the counts kept, best first. */
    public List<PlayCount> best() {
        List<PlayCount> best = new ArrayList<>(kept);
        best.sort(order);
        return best;
    }
}
