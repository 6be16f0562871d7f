package topplays.tally;

import java.util.Arrays;
import java.util.stream.IntStream;
import topplays.model.VideoId;

/**
 * The plays of videos, summed in memory: from the bytes of an id to a number, without an object a play or a video.
 *
 * <p>Keeps within the memory that it was given. When that is used up it {@linkplain #isFull() is full}; its sums, which
 * are then partial, are to be taken out before anything is added. Ids of up to 12 bytes, which most are, are fast; of such
 * a video there are two sums, equal in order, if so many plays were added at once that they do not fit in its table. Not
 * thread-safe.
 *
 * <pre>{@code
 * tally.add(line, start, end, 1);
 * int[] videos = tally.videos();
 * tally.sort(videos, 0, videos.length);
 * for (int video : videos) {
 *     int length = tally.copyId(video, id);
 *     write(id, length, tally.plays(video));
 * }
 * tally.clear();
 * }</pre>
 */
public final class PlayTally {
    private final ShortIds shortIds;
    private final LongIds longIds;
    private final byte[] id = new byte[VideoId.MAX_BYTES];
    private final byte[] otherId = new byte[VideoId.MAX_BYTES];

    /** A tally whose tables grow to that many bytes; some kilobytes it always takes. */
    public PlayTally(long bytes) {
        MemoryBudget budget = new MemoryBudget(bytes);
        shortIds = new ShortIds(budget);
        longIds = new LongIds(budget);
    }

    /**
     * Adds plays of the video whose id is {@code source[start..end)}, of 1 to {@value VideoId#MAX_BYTES} bytes.
     *
     * @throws ArithmeticException if a video has more than {@link Long#MAX_VALUE}; possibly of one added before
     */
    public void add(byte[] source, int start, int end, long plays) {
        if (!shortIds.add(source, start, end, plays)) {
            longIds.add(source, start, end, plays);
        }
    }

    /**
     * Adds one play of each of the videos in {@code source} from that number on, until the tally is full, and returns the
     * number of the first that was not added.
     *
     * @throws ArithmeticException as {@link #add}
     */
    public int addAll(byte[] source, VideoSpans videos, int from) {
        int next = from;
        while (next < videos.size() && !isFull()) {
            add(source, videos.start(next), videos.end(next), 1);
            next++;
        }
        return next;
    }

    static ArithmeticException overflow(VideoId video) {
        return new ArithmeticException("the plays of video '" + video + "' exceed " + Long.MAX_VALUE);
    }

    /** Whether it must be emptied before anything is added. */
    public boolean isFull() {
        return shortIds.isFull() || longIds.isFull();
    }

    /** A number for each video, in no order; good until something is added or all is cleared. */
    public int[] videos() {
        shortIds.flush();
        longIds.flush();
        int[] taken = shortIds.taken();
        int[] places = longIds.places();
        int[] all = Arrays.copyOf(taken, taken.length + places.length);
        for (int i = 0; i < places.length; i++) {
            all[taken.length + i] = ~places[i]; // so the numbers of long ids are negative
        }
        return all;
    }

    /** Puts {@code videos[start..end)} into the ascending order of their ids. */
    public void sort(int[] videos, int start, int end) {
        int[] low = IntStream.range(start, end)
                .map(i -> videos[i])
                .filter(video -> video >= 0)
                .toArray();
        int[] high = IntStream.range(start, end)
                .map(i -> ~videos[i])
                .filter(id -> id >= 0)
                .toArray();
        IdSort.sort(low, shortIds);
        IdSort.sort(high, longIds);
        int nextLow = 0;
        int nextHigh = 0;
        for (int i = start; i < end; i++) {
            boolean takeLow =
                    nextHigh == high.length || (nextLow < low.length && compare(low[nextLow], ~high[nextHigh]) < 0);
            videos[i] = takeLow ? low[nextLow++] : ~high[nextHigh++];
        }
    }

    private int compare(int video, int other) {
        int length = copyId(video, id);
        int otherLength = copyId(other, otherId);
        return Arrays.compareUnsigned(id, 0, length, otherId, 0, otherLength);
    }

    /** Has the processor fetch at once what is known of {@code videos[start..end)}, which is about to be asked for. */
    public void lookAhead(int[] videos, int start, int end) {
        shortIds.lookAhead(videos, start, end);
    }

    /** Copies a video's id to the start of {@code target}, which has room for the longest, and returns its length. */
    public int copyId(int video, byte[] target) {
        return video < 0 ? longIds.copyId(~video, target) : shortIds.copyId(video, target);
    }

    public long plays(int video) {
        return video < 0 ? longIds.plays(~video) : shortIds.plays(video);
    }

    /** Forgets all videos and gives their memory back. */
    public void clear() {
        shortIds.clear();
        longIds.clear();
    }
}
