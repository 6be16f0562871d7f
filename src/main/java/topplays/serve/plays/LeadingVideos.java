package topplays.serve.plays;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topplays.model.PlayCount;
import topplays.model.VideoId;

/**
 * The {@value #MAX_VIDEOS} most played videos, in order, while their plays grow.
 *
 * <p>A video must be offered each time its plays grow. Plays never decrease, so a video outside the list cannot enter it
 * without being offered again. Not thread-safe.
 */
public final class LeadingVideos {
    public static final int MAX_VIDEOS = 1_000;

    private final Map<VideoId, Row> byId = new HashMap<>();
    private final Row[] rows = new Row[MAX_VIDEOS];
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

    /** Offers the video with the id {@code source[start..end)} and its current plays. */
    void offer(byte[] source, int start, int end, long plays) {
        if (size == MAX_VIDEOS && plays < rows[MAX_VIDEOS - 1].plays) {
            return;
        }
        VideoId video = VideoId.copyOf(source, start, end);
        Row row = byId.get(video);
        if (row == null) {
            row = new Row(video, size);
            row.plays = plays;
            if (size == MAX_VIDEOS && !replacesLast(row)) {
                return;
            }
            byId.put(video, row);
            size = row.place + 1;
        }
        row.plays = plays;
        moveUp(row);
    }

    private boolean replacesLast(Row row) {
        Row last = rows[MAX_VIDEOS - 1];
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

    /** Returns the first {@code k} videos, or all if there are fewer. */
    List<PlayCount> first(int k) {
        return Arrays.stream(rows, 0, Math.min(k, size))
                .map(row -> new PlayCount(row.video, row.plays))
                .toList();
    }
}
