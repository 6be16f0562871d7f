package topplays.jobs.top;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.PlayCountLines;
import topplays.model.VideoId;

/**
 * Which rows of counts a chart leaves out.
 *
 * @param minPlays a row with fewer plays is left out
 * @param minViewers a row with fewer viewers is left out
 * @param excluded videos that are left out
 */
public record Withholding(long minPlays, long minViewers, Set<VideoId> excluded) {
    public static final Withholding NONE = new Withholding(0, 0, Set.of());

    private static final String MIN_PLAYS = "topplays.top.min-plays";
    private static final String MIN_VIEWERS = "topplays.top.min-viewers";
    private static final String EXCLUDED = "topplays.top.excluded";

    public Withholding {
        excluded = Set.copyOf(excluded);
    }

    /** Whether a row of counts is left out. */
    boolean withholds(PlayCountLines line) {
        return line.plays() < minPlays
                || line.viewers() < minViewers
                || (!excluded.isEmpty()
                        && excluded.contains(VideoId.copyOf(line.videoSource(), line.videoStart(), line.videoEnd())));
    }

    /** Puts this into a job's configuration, and the videos into a file, from which its tasks read them. */
    public void put(Configuration conf, Path file) throws IOException {
        conf.setLong(MIN_PLAYS, minPlays);
        conf.setLong(MIN_VIEWERS, minViewers);
        if (!excluded.isEmpty()) {
            FileSystem fs = file.getFileSystem(conf);
            try (OutputStream out = fs.create(file)) {
                for (VideoId video : excluded) {
                    out.write(video.toBytes());
                    out.write('\n');
                }
            }
            conf.set(EXCLUDED, file.toString());
        }
    }

    static Withholding of(Configuration conf) throws IOException {
        Set<VideoId> excluded = Set.of();
        if (conf.get(EXCLUDED) != null) {
            Path file = new Path(conf.get(EXCLUDED));
            try (InputStream in = file.getFileSystem(conf).open(file)) {
                excluded = videos(in.readAllBytes());
            }
        }
        return new Withholding(conf.getLong(MIN_PLAYS, 0), conf.getLong(MIN_VIEWERS, 0), excluded);
    }

    /** The videos of a list, one per line; blank lines are ignored, and a CR at the end of a line belongs to the line's end. */
    public static Set<VideoId> videos(byte... list) {
        Set<VideoId> videos = new HashSet<>();
        int start = 0;
        for (int at = 0; at <= list.length; at++) {
            if (at == list.length || list[at] == '\n') {
                int end = at > start && list[at - 1] == '\r' ? at - 1 : at;
                if (end > start) {
                    videos.add(VideoId.copyOf(list, start, end));
                }
                start = at + 1;
            }
        }
        return videos;
    }
}
