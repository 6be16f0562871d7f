package topplays.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The K best of the play counts offered so far, in {@linkplain PlayCount#CHART_ORDER chart order}.
 *
 * <p>Holds at most K counts, so a stream of any length needs bounded memory. The result does not depend on the order of
 * the offers. Offer each video once, with its whole count. A count below the K best costs one comparison and no object.
 * Not thread-safe.
 */
public final class TopPlays {
    private static final Comparator<PlayCount> WORST_FIRST = PlayCount.CHART_ORDER.reversed();

    private final int limit;
    private final PriorityQueue<PlayCount> kept = new PriorityQueue<>(WORST_FIRST);

    public TopPlays(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the length of a chart must be positive: " + limit);
        }
        this.limit = limit;
    }

    /** Offers the video with the id {@code source[start..end)}; the bytes are copied only if it is kept. */
    public void offer(byte[] source, int start, int end, long plays) {
        if (kept.size() == limit) {
            if (!beatsTheWorst(source, start, end, plays)) {
                return;
            }
            kept.poll();
        }
        kept.add(new PlayCount(VideoId.copyOf(source, start, end), plays));
    }

    private boolean beatsTheWorst(byte[] source, int start, int end, long plays) {
        PlayCount worst = kept.element();
        return plays > worst.plays() || (plays == worst.plays() && worst.video().compareTo(source, start, end) > 0);
    }

    /** Returns the counts kept, best first. */
    public List<PlayCount> best() {
        List<PlayCount> best = new ArrayList<>(kept);
        best.sort(PlayCount.CHART_ORDER);
        return best;
    }
}
