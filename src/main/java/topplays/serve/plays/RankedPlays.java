package topplays.serve.plays;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Current plays per video and their ranking: batch counts plus live events.
 *
 * <p>Live plays are in several tables; only the last one, the open table, grows. Not thread-safe.
 */
final class RankedPlays {
    private final PlayTable batch;
    private final List<PlayTable> sealed = new ArrayList<>();
    private final PlayRanks ranks = new PlayRanks();
    private final LeadingVideos leading = new LeadingVideos();
    private PlayTable open;

    /** Ranks the plays of both tables; {@code live} becomes the open table. */
    RankedPlays(PlayTable batch, PlayTable live) {
        this.batch = batch;
        this.open = live;
        batch.forEach((source, start, end, plays) -> {
            long more = Math.max(0, live.get(PlayTable.hash(source, start, end), source, start, end));
            enter(source, start, end, plays + more);
        });
        live.forEach((source, start, end, plays) -> {
            if (batch.get(PlayTable.hash(source, start, end), source, start, end) == PlayTable.ABSENT) {
                enter(source, start, end, plays);
            }
        });
    }

    private void enter(byte[] source, int start, int end, long plays) {
        ranks.add(plays);
        leading.offer(source, start, end, plays);
    }

    /** Adds live plays of the video with the id {@code source[start..end)}. */
    void add(byte[] source, int start, int end, long more) {
        long hash = PlayTable.hash(source, start, end);
        long batchPlays = batch.get(hash, source, start, end);
        long livePlays = livePlays(hash, source, start, end);
        open.add(hash, source, start, end, more);
        long before = Math.max(0, batchPlays) + Math.max(0, livePlays);
        if (batchPlays == PlayTable.ABSENT && livePlays == PlayTable.ABSENT) {
            ranks.add(more);
        } else {
            ranks.move(before, before + more);
        }
        leading.offer(source, start, end, before + more);
    }

    private long livePlays(long hash, byte[] source, int start, int end) {
        long plays = open.get(hash, source, start, end);
        for (PlayTable table : sealed) {
            long more = table.get(hash, source, start, end);
            plays = more == PlayTable.ABSENT ? plays : Math.max(0, plays) + more;
        }
        return plays;
    }

    Optional<VideoPlays> video(byte... id) {
        long hash = PlayTable.hash(id, 0, id.length);
        long batchPlays = batch.get(hash, id, 0, id.length);
        long livePlays = livePlays(hash, id, 0, id.length);
        if (batchPlays == PlayTable.ABSENT && livePlays == PlayTable.ABSENT) {
            return Optional.empty();
        }
        long plays = Math.max(0, batchPlays) + Math.max(0, livePlays);
        return Optional.of(new VideoPlays(Math.max(0, batchPlays), Math.max(0, livePlays), 1 + ranks.above(plays)));
    }

    LiveChart chart(int k, long version) {
        return LiveChart.of(leading.first(k), batch.plays() + livePlays(), ranks.videos(), version);
    }

    /** Returns the live plays of all videos. */
    long livePlays() {
        return open.plays() + sealed.stream().mapToLong(PlayTable::plays).sum();
    }

    PlayTable batch() {
        return batch;
    }

    long videos() {
        return ranks.videos();
    }

    /** Seals the open table, starts a new one, and returns the sealed table. */
    PlayTable seal() {
        PlayTable ended = open;
        sealed.add(ended);
        open = new PlayTable();
        return ended;
    }

    /** Adds all live plays of another table. */
    void addAll(PlayTable live) {
        live.forEach(this::add);
    }

    PlayTable open() {
        return open;
    }

    List<PlayTable> sealed() {
        return List.copyOf(sealed);
    }
}
