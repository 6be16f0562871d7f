package topplays.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import topplays.model.EventBlock;
import topplays.model.VideoId;
import topplays.serve.plays.PlayTable;

/** Videos, plays and events by the names that tests give them. */
public final class Ids {
    private Ids() {}

    /** Adds plays of a video. */
    public static void add(PlayTable table, String video, long plays) {
        byte[] id = video.getBytes(UTF_8);
        table.add(id, 0, id.length, plays);
    }

    public static long get(PlayTable table, String video) {
        byte[] id = video.getBytes(UTF_8);
        return table.get(PlayTable.hash(id, 0, id.length), id, 0, id.length);
    }

    /** A table with one play for each time that a video is named. */
    public static PlayTable table(String... videos) {
        PlayTable table = new PlayTable();
        for (String video : videos) {
            add(table, video, 1);
        }
        return table;
    }

    /** The plays of all videos in a table. */
    public static Map<String, Long> plays(PlayTable table) {
        Map<String, Long> plays = new TreeMap<>();
        table.forEach((source, start, end, count) ->
                plays.put(VideoId.copyOf(source, start, end).toString(), count));
        return plays;
    }

    /** An event of each of these videos. */
    public static EventBlock events(String... videos) {
        StringBuilder lines = new StringBuilder();
        for (String video : videos) {
            lines.append("2026-11-20T08:15:30.123Z\tana\t").append(video).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(UTF_8);
        return new EventBlock(bytes, 0, bytes.length, videos.length);
    }
}
