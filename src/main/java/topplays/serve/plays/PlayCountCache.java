package topplays.serve.plays;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import topplays.model.EventBlock;
import topplays.model.VideoId;

/**
 * The current plays of every video: the last count of the batches plus the live events since.
 *
 * <p>Each answer is a consistent snapshot of plays, rank and chart, and the plays of a video never decrease from one answer
 * to a later one. A new count is {@linkplain #swap swapped in} atomically, and no event is lost or counted twice.
 * Thread-safe. Long work happens outside the lock, so neither reads nor swaps delay feeds.
 */
public final class PlayCountCache {
    /** The events counted under one lock: less than a millisecond of work. */
    private static final int PIECE_BYTES = 1 << 15;

    private static final int FEW_VIDEOS = 1_000;
    private static final int MAX_ROUNDS = 20;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private RankedPlays current;
    private long version;

    /**
     * Makes a cache.
     *
     * @param batch the counted plays of the batches
     * @param live the plays of the events that the count does not cover; the cache keeps and changes this table
     */
    public PlayCountCache(PlayTable batch, PlayTable live) {
        this.current = new RankedPlays(batch, live);
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

    /** Returns the plays of a video; empty if it was never played. */
    public Optional<VideoPlays> video(byte... id) {
        return read(now -> now.video(id));
    }

    /** Returns the first {@code k} videos; {@code k} is at most {@value LeadingVideos#MAX_VIDEOS}. */
    public LiveChart chart(int k) {
        return read(now -> now.chart(k, version));
    }

    /** Returns the sums over all videos. */
    public PlaySums sums() {
        return read(now -> new PlaySums(now.batch().plays(), now.livePlays(), now.videos()));
    }

    /**
     * Replaces the current count by a new one. Calls must not overlap.
     *
     * @param batch the plays of the new count
     * @param covered the plays of the live events that the new count covers
     * @throws RefusedCountException if a video would lose plays; then nothing changes
     */
    public void swap(PlayTable batch, PlayTable covered) throws RefusedCountException {
        List<PlayTable> live = write(now -> {
            now.seal();
            return now.sealed();
        });
        requireNoFewer(read(RankedPlays::batch), batch, covered);
        RankedPlays next = new RankedPlays(batch, without(covered, live));
        for (int round = 0; round < MAX_ROUNDS && read(now -> now.open().videos()) > FEW_VIDEOS; round++) {
            next.addAll(write(RankedPlays::seal));
        }
        write(now -> {
            next.addAll(now.open());
            current = next;
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
                fewer[0] = smaller(fewer[0], VideoId.copyOf(source, start, end));
            }
        });
        covered.forEach((source, start, end, plays) -> {
            if (after.get(PlayTable.hash(source, start, end), source, start, end) < plays) {
                fewer[0] = smaller(fewer[0], VideoId.copyOf(source, start, end));
            }
        });
        if (fewer[0] != null) {
            throw new RefusedCountException("they have fewer plays of video '%s' than before".formatted(fewer[0]));
        }
    }

    private static VideoId smaller(VideoId known, VideoId other) {
        return known == null || other.compareTo(known) < 0 ? other : known;
    }

    /** Returns the plays of all {@code live} tables minus those in {@code covered}. */
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
            throw new RefusedCountException("they cover events that this service never received");
        }
        return left;
    }

    private <T> T read(Function<RankedPlays, T> work) {
        lock.readLock().lock();
        try {
            return work.apply(current);
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T write(Function<RankedPlays, T> work) {
        lock.writeLock().lock();
        try {
            version++;
            return work.apply(current);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
