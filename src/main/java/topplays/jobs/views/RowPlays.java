package topplays.jobs.views;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.audience.ViewersFile;
import topplays.jobs.sums.PlaysAndViewers;
import topplays.model.PlayCountLines;

/**
 * The plays of the rows of a video, and their viewers: those with at least one play in the row. Without key columns a video is one
 * row. The viewers of each chart go to a {@link ViewersFile} if they are counted. Needs memory for the rows of one viewer, and for {@value #MOST_ROWS} rows of the video.
 */
final class RowPlays {
    private static final int MOST_ROWS = 1 << 12;

    private final boolean isKeyed;
    private final boolean countsViewers;
    private final Optional<ViewersFile> audience;
    private final Text noColumns = new Text();
    private final Text video = new Text();
    private final Text row = new Text();
    private final ByteBuffer columns = ByteBuffer.allocate(PlayCountLines.MAX_KEY_BYTES);
    private final Text viewerRow = new Text();
    private final LongWritable plays = new LongWritable();

    private final SortedMap<Text, PlaysAndViewers> rows = new TreeMap<>();
    private final SortedMap<Text, LongWritable> viewerRows = new TreeMap<>();
    private final PlaysAndViewers onlyRow = new PlaysAndViewers();
    private long viewerPlays;

    /** @param audience receives the plays of each viewer in each chart */
    RowPlays(boolean isKeyed, boolean countsViewers, Optional<ViewersFile> audience) {
        this.isKeyed = isKeyed;
        this.countsViewers = countsViewers;
        this.audience = audience;
    }

    /** Whether the rows are of this video. */
    boolean isOf(byte[] source, int start, int length) {
        return Arrays.equals(video.getBytes(), 0, video.getLength(), source, start, start + length);
    }

    /** Begins with another video. */
    void begin(byte[] source, int start, int length) {
        video.set(source, start, length);
    }

    /** Adds plays of the current viewer to the row of a view. */
    void add(ViewKey view, long more) {
        if (more == 0) {
            return;
        }
        if (!isKeyed) {
            viewerPlays = Math.addExact(viewerPlays, more);
            return;
        }
        columns.clear();
        view.putColumns(columns);
        viewerRow.set(columns.array(), 0, columns.position());
        LongWritable present = viewerRows.get(viewerRow);
        if (present == null) {
            viewerRows.put(new Text(viewerRow), new LongWritable(more));
        } else {
            present.set(Math.addExact(present.get(), more));
        }
    }

    /** Ends the plays of the viewer of these views. */
    void endViewer(Text key) throws IOException, InterruptedException {
        if (audience.isPresent()) {
            if (viewerPlays > 0) {
                addToAudience(noColumns, key, viewerPlays);
            }
            for (Map.Entry<Text, LongWritable> each : viewerRows.entrySet()) {
                addToAudience(each.getKey(), key, each.getValue().get());
            }
        }
        end(1);
    }

    private void addToAudience(Text chart, Text key, long morePlays) throws IOException, InterruptedException {
        int start = ViewKey.VIDEO + video.getLength();
        int end = ViewKey.orderAt(key.getBytes(), 0);
        audience.orElseThrow().add(chart, key.getBytes(), start, end, morePlays);
    }

    /** Ends plays without a viewer. */
    void endUnknown() {
        end(0);
    }

    private void end(int viewers) {
        if (viewerPlays > 0) {
            add(onlyRow, viewerPlays, viewers);
            viewerPlays = 0;
        }
        for (Map.Entry<Text, LongWritable> each : viewerRows.entrySet()) {
            add(
                    rows.computeIfAbsent(each.getKey(), key -> new PlaysAndViewers()),
                    each.getValue().get(),
                    viewers);
        }
        viewerRows.clear();
    }

    private static void add(PlaysAndViewers sum, long plays, long viewers) {
        sum.set(Math.addExact(sum.plays(), plays), sum.viewers() + viewers);
    }

    /** Whether the rows must be emitted before the next viewer. */
    boolean isFull() {
        return rows.size() >= MOST_ROWS;
    }

    /** Emits the rows with plays, and forgets them. */
    void emit(TaskInputOutputContext<?, ?, Text, Writable> context) throws IOException, InterruptedException {
        if (onlyRow.plays() > 0) {
            write(video, onlyRow, context);
            onlyRow.set(0, 0);
        }
        for (Map.Entry<Text, PlaysAndViewers> each : rows.entrySet()) {
            row.set(each.getKey());
            row.append(video.getBytes(), 0, video.getLength());
            write(row, each.getValue(), context);
        }
        rows.clear();
    }

    private void write(Text key, PlaysAndViewers sum, TaskInputOutputContext<?, ?, Text, Writable> context)
            throws IOException, InterruptedException {
        plays.set(sum.plays());
        context.write(key, countsViewers ? sum : plays);
    }
}
