package topplays.serve.plays;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import topplays.model.EventBlock;
import topplays.model.VideoId;

/**
 * How often each video was played: what the last count of the batches found, and the events that came since.
 *
 * <p>Each answer is of one moment: plays, rank and chart go together, and the plays of a video never fall from one answer
 * to a later one. A new count is {@linkplain #swap swapped in} at a stroke, without an event counted twice or not at all.
 * Thread-safe; whatever takes longer than a moment is done outside the lock, so neither reads nor swaps keep feeds
 * waiting.
 */
public final class PlayCountCache {
    /** As much is counted while others wait: a fraction of a millisecond's work. */
    private static final int PIECE_BYTES = 1 << 15;

    private static final int FEW_VIDEOS = 1_000;
    private static final int MOST_ROUNDS = 20;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private RankedPlays standing;
    private long version;

    /**
     * A cache to begin with.
     *
     * @param batch what a count of batches found
     * @param live the plays of the events that it does not cover; taken over
     */
    public PlayCountCache(PlayTable batch, PlayTable live) {
        this.standing = new RankedPlays(batch, live);
    }

    /** Counts events. */
    public void add(EventBlock events) {
        for (EventBlock rest = events; !rest.isEmpty(); ) {
            EventBlock piece = rest.head(PIECE_BYTES);
            write(now -> {
                piece.forEachVideo((source, start, end) -> now.add(source, start, end, 1));
                return now;
            });
            rest = rest.after(piece);
        }
    }

    /** What is known of the video with that id; nothing if it was never played. */
    public Optional<VideoPlays> video(byte... id) {
        return read(now -> now.video(id));
    }

    /** The first {@code k} videos, of {@value LeadingVideos#MOST} at most. */
    public LiveChart chart(int k) {
        return read(now -> now.chart(k, version));
    }

    /** The sums over all videos. */
    public PlaySums sums() {
        return read(now -> new PlaySums(now.batch().plays(), now.livePlays(), now.videos()));
    }

    /**
     * Puts a new count in the place of the present one. One at a time.
     *
     * @param batch what it found
     * @param covered the plays of the events that were live until now and are in it
     * @throws RefusedCountException if a video would have fewer plays than before; then nothing is changed
     */
    public void swap(PlayTable batch, PlayTable covered) throws RefusedCountException {
        List<PlayTable> live = write(now -> {
            now.seal();
            return now.sealed();
        });
        requireNoFewer(read(RankedPlays::batch), batch, covered);
        RankedPlays next = new RankedPlays(batch, without(covered, live));
        for (int round = 0; round < MOST_ROUNDS && read(now -> now.open().videos()) > FEW_VIDEOS; round++) {
            next.addAll(write(RankedPlays::seal));
        }
        write(now -> {
            next.addAll(now.open());
            standing = next;
            return next;
        });
    }

    private static void requireNoFewer(PlayTable before, PlayTable after, PlayTable covered)
            throws RefusedCountException {
        VideoId[] fewer = new VideoId[1];
        before.forEach((source, start, end, plays) -> {
            long hash = PlayTable.hash(source, start, end);
            long more = Math.max(0, covered.get(hash, source, start, end));
            if (after.get(hash, source, start, end) < plays + more) {
                fewer[0] = VideoId.copyOf(source, start, end);
            }
        });
        covered.forEach((source, start, end, plays) -> {
            if (after.get(PlayTable.hash(source, start, end), source, start, end) < plays) {
                fewer[0] = VideoId.copyOf(source, start, end);
            }
        });
        if (fewer[0] != null) {
            throw new RefusedCountException("it has fewer plays of video '%s' than before".formatted(fewer[0]));
        }
    }

    /** The plays in all of these tables that are not in {@code covered}. */
    private static PlayTable without(PlayTable covered, List<PlayTable> live) throws RefusedCountException {
        PlayTable sums = new PlayTable();
        live.forEach(table -> table.forEach(sums));
        covered.forEach((source, start, end, plays) -> sums.add(source, start, end, -plays));
        PlayTable left = new PlayTable();
        boolean[] isNegative = new boolean[1];
        sums.forEach((source, start, end, plays) -> {
            isNegative[0] |= plays < 0;
            if (plays > 0) {
                left.add(source, start, end, plays);
            }
        });
        if (isNegative[0]) {
            throw new RefusedCountException("it covers events that were never fed here");
        }
        return left;
    }

    private <T> T read(Function<RankedPlays, T> work) {
        lock.readLock().lock();
        try {
            return work.apply(standing);
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T write(Function<RankedPlays, T> work) {
        lock.writeLock().lock();
        try {
            version++;
            return work.apply(standing);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
