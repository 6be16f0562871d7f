package topplays.storage.result;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.chart.Chart;
import topplays.model.CompetitionRank;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.VideoId;

/** A TOP folder: a finished chart, one {@code rank⇥video⇥plays[⇥viewers]} line per row, best first. */
public final class ChartDirectory {
    private ChartDirectory() {}

    /** Reads a folder that the top job published. Throws {@link IOException} for any other. */
    public static Chart read(Path path, Configuration conf) throws IOException {
        ResultFolder folder = ResultFolder.open(path, RunSummary.Kind.TOP, conf);
        FileSystem fs = path.getFileSystem(conf);
        List<Chart.Row> rows = new ArrayList<>();
        for (FileStatus part : folder.parts()) {
            try (InputStream in = new BufferedInputStream(fs.open(part.getPath()), 1 << 16)) {
                readRows(in, folder.summary(), rows);
            } catch (IllegalArgumentException | EOFException e) {
                throw new IOException(part.getPath() + " is not a chart: " + e.getMessage(), e);
            }
        }
        check(path, rows, folder.summary());
        return new Chart(rows, folder.summary());
    }

    /** Refuses a chart that was changed after it was published. */
    private static void check(Path path, List<Chart.Row> rows, RunSummary summary) throws IOException {
        long plays = rows.stream().mapToLong(Chart.Row::plays).reduce(0L, Math::addExact);
        boolean holdsAll = rows.size() == summary.videos();
        boolean adds = holdsAll ? plays == summary.plays() : plays <= summary.plays();
        if (rows.size() != Math.min(summary.videos(), summary.k().orElseThrow()) || !adds) {
            throw new IOException(path + " does not match its summary; make it again with top");
        }
    }

    private static void readRows(InputStream in, RunSummary summary, List<Chart.Row> rows) throws IOException {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        RankedBy by = RankedBy.of(summary);
        CompetitionRank ranks = new CompetitionRank(by);
        while (readField(in, '\t', field)) {
            long rank = number(field);
            require(readField(in, '\t', field));
            byte[] video = field.toByteArray();
            Chart.Row row = readFigures(in, field, summary.hasViewers(), rank, VideoId.copyOf(video, 0, video.length));
            if (rank != ranks.next(by.figure(row.plays(), row.viewers()))) {
                throw new IllegalArgumentException("the rank of row " + (rows.size() + 1) + " is not " + rank);
            }
            rows.add(row);
        }
    }

    private static Chart.Row readFigures(
            InputStream in, ByteArrayOutputStream field, boolean hasViewers, long rank, VideoId video)
            throws IOException {
        require(readField(in, hasViewers ? '\t' : '\n', field));
        long plays = number(field);
        if (!hasViewers) {
            return new Chart.Row(rank, video, plays);
        }
        require(readField(in, '\n', field));
        long viewers = number(field);
        if (viewers > plays) {
            throw new IllegalArgumentException("video '" + video + "' has more viewers than plays");
        }
        return new Chart.Row(rank, video, plays, viewers);
    }

    /** Reads up to {@code end}. Returns false at the end of the file, which is allowed only between rows. */
    private static boolean readField(InputStream in, char end, ByteArrayOutputStream field) throws IOException {
        field.reset();
        int next = in.read();
        while (next != end && next >= 0) {
            field.write(next);
            next = in.read();
        }
        if (next < 0 && field.size() > 0) {
            throw new EOFException("its last line is cut off");
        }
        return next >= 0;
    }

    private static void require(boolean more) throws EOFException {
        if (!more) {
            throw new EOFException("its last line is cut off");
        }
    }

    private static long number(ByteArrayOutputStream field) {
        return Long.parseLong(field.toString(StandardCharsets.ISO_8859_1));
    }
}
