package topplays.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import topplays.model.PlayCountLines;

/**
 * Sums plays per video in memory, without an object for each play or video.
 *
 * <p>The tally stays within its memory budget. Once the budget is used up, the tally {@linkplain #isFull() is full}: the
 * caller takes out the sums, which are partial, and clears it. Ids of up to 12 bytes, the usual ones, are fast. A video with
 * a short id can have two sums if many plays were added at once; they are neighbours in sorted order. Not thread-safe.
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
    private final byte[] id = new byte[PlayCountLines.MAX_KEY_BYTES];
    private final byte[] otherId = new byte[PlayCountLines.MAX_KEY_BYTES];

    /** Makes a tally whose tables grow to {@code bytes}; the first few kilobytes are not counted. */
    public PlayTally(long bytes) {
        MemoryBudget budget = new MemoryBudget(bytes);
        shortIds = new ShortIds(budget);
        longIds = new LongIds(budget);
    }

    /**
     * Adds plays of the video whose id is {@code source[start..end)}, 1 to {@value PlayCountLines#MAX_KEY_BYTES} bytes.
     *
     * @throws ArithmeticException if a video, this one or one added earlier, exceeds {@link Long#MAX_VALUE} plays
     */
    public void add(byte[] source, int start, int end, long plays) {
        if (!shortIds.add(source, start, end, plays)) {
            longIds.add(source, start, end, plays);
        }
    }

    /**
     * Adds one play of each video from index {@code from} on until the tally is full, and returns the index of the first
     * video that was not added.
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

    static ArithmeticException overflow(byte[] id, int length) {
        String text = new String(id, 0, length, StandardCharsets.UTF_8);
        return new ArithmeticException("the plays of video '" + text + "' exceed " + Long.MAX_VALUE);
    }

    /** Whether the tally must be cleared before the next addition. */
    public boolean isFull() {
        return shortIds.isFull() || longIds.isFull();
    }

    /** Returns a number for each video, in no order. The numbers are valid until the next addition or clearing. */
    public int[] videos() {
        shortIds.flush();
        longIds.flush();
        int[] taken = shortIds.taken();
        int[] places = longIds.places();
        int[] all = Arrays.copyOf(taken, taken.length + places.length);
        for (int i = 0; i < places.length; i++) {
            all[taken.length + i] = ~places[i]; // numbers of long ids are negative
        }
        return all;
    }

    /** Sorts {@code videos[start..end)} by id, in ascending byte order. */
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

    /** Prefetches the data of {@code videos[start..end)}, which the caller is about to read. */
    public void lookAhead(int[] videos, int start, int end) {
        shortIds.lookAhead(videos, start, end);
        longIds.lookAhead(videos, start, end);
    }

    /** Copies a video's id to the start of {@code target}, which has room for the longest id, and returns its length. */
    public int copyId(int video, byte[] target) {
        return video < 0 ? longIds.copyId(~video, target) : shortIds.copyId(video, target);
    }

    public long plays(int video) {
        return video < 0 ? longIds.plays(~video) : shortIds.plays(video);
    }

    /** Removes all videos and frees their memory. */
    public void clear() {
        shortIds.clear();
        longIds.clear();
    }
}
