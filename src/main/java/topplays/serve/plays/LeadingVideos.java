package topplays.serve.plays;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topplays.model.PlayCount;
import topplays.model.VideoId;

/**
 * The {@value #MOST} most played videos, in order, while their plays grow.
 *
 * <p>Whenever a video has more plays than before it is offered; as plays never fall, a video that is not among these now
 * will be offered again before it is. Not thread-safe.
 */
public final class LeadingVideos {
    public static final int MOST = 1_000;

    private final Map<VideoId, Row> byId = new HashMap<>();
    private final Row[] rows = new Row[MOST];
    private int size;

    private static final class Row {
        private final VideoId video;
        private long plays;
        private int place;

        Row(VideoId video, int place) {
            this.video = video;
            this.place = place;
        }

        boolean isBefore(Row other) {
            return plays > other.plays || (plays == other.plays && video.compareTo(other.video) < 0);
        }
    }

    /** Offers the video with the id {@code source[start..end)}, which has so many plays now. */
    void offer(byte[] source, int start, int end, long plays) {
        if (size == MOST && plays < rows[MOST - 1].plays) {
            return;
        }
        VideoId video = VideoId.copyOf(source, start, end);
        Row row = byId.get(video);
        if (row == null) {
            row = new Row(video, size);
            row.plays = plays;
            if (size == MOST && !replacesLast(row)) {
                return;
            }
            byId.put(video, row);
            size = row.place + 1;
        }
        row.plays = plays;
        moveUp(row);
    }

    private boolean replacesLast(Row row) {
        Row last = rows[MOST - 1];
        if (!row.isBefore(last)) {
            return false;
        }
        byId.remove(last.video);
        row.place = last.place;
        return true;
    }

    private void moveUp(Row row) {
        while (row.place > 0 && row.isBefore(rows[row.place - 1])) {
            Row overtaken = rows[row.place - 1];
            rows[row.place] = overtaken;
            overtaken.place++;
            row.place--;
        }
        rows[row.place] = row;
    }

    /** The first {@code k} of them, or all if there are fewer. */
    List<PlayCount> first(int k) {
        return Arrays.stream(rows, 0, Math.min(k, size))
                .map(row -> new PlayCount(row.video, row.plays))
                .toList();
    }
}
