package topplays.jobs.top;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;
import topplays.jobs.sums.PeriodRange;
import topplays.jobs.sums.RollUp;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlayCountBlock;
import topplays.jobs.tasks.PlaySum;
import topplays.model.PlayCountLines;
import topplays.tally.TopPlays;

/**
 * Keeps the K best videos of each chart, and emits them and the chart's totals when another chart begins. The parts of COUNTS are in
 * the order of the charts, so a chart is emitted once per part, and memory is needed for one.
 *
 * <p>A value is one line of counts, or several separated by LF; or such lines of the audiences of counts, each of which is emitted.
 */
public final class TopMapper extends Mapper<LongWritable, BinaryComparable, Text, ChartFigures> {
    private final ChartKey key = new ChartKey();
    private final ChartFigures figures = new ChartFigures();
    private final PlaySum allPlays = new PlaySum();
    private final PlaySum withheldPlays = new PlaySum();
    private final PlaySum playsOutside = new PlaySum();
    private PlayCountBlock counts;
    private AudienceMapping audience;
    private PeriodRange range;
    private Withholding withholding;
    private TopPlays top;
    private long allVideos;
    private long withheldVideos;
    private long rowsOutside;

    private byte[] chart = {};
    private long plays;
    private long videos;
    private long listed;

    /** The job's counters of rows of counts. */
    public enum Counted {
        VIDEOS_READ,
        VIDEOS_WITHHELD
    }

    @Override
    protected void setup(Context context) throws IOException {
        counts = new PlayCountBlock(JobSettings.countLines(context.getConfiguration()));
        range = RollUp.range(context.getConfiguration());
        audience = new AudienceMapping(JobSettings.keyColumns(context.getConfiguration()), range);
        withholding = Withholding.of(context.getConfiguration());
        top = new TopPlays(
                TopSettings.length(context.getConfiguration()), TopSettings.rankedBy(context.getConfiguration()));
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        Path file = LineBlock.fileOf(lines, context);
        if (AudienceMapping.isAudience(file)) {
            audience.map(file, offset.get(), lines, context);
            return;
        }
        counts.start(file, offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            if (!range.includes(line)) {
                rowsOutside++;
                playsOutside.add(line.plays());
                continue;
            }
            if (!isOfChart(line)) {
                emit(context);
                chart = Arrays.copyOfRange(line.videoSource(), line.lineStart(), line.videoStart());
            }
            add(line);
        }
    }

    private boolean isOfChart(PlayCountLines line) {
        return Arrays.equals(chart, 0, chart.length, line.videoSource(), line.lineStart(), line.videoStart());
    }

    private void add(PlayCountLines line) throws IOException {
        allVideos++;
        allPlays.add(line.plays());
        videos++;
        try {
            plays = Math.addExact(plays, line.plays());
        } catch (ArithmeticException e) {
            throw new IOException("the plays of a chart exceed " + Long.MAX_VALUE, e);
        }
        if (withholding.withholds(line)) {
            withheldVideos++;
            withheldPlays.add(line.plays());
        } else {
            listed++;
            top.offer(line.videoSource(), line.videoStart(), line.videoEnd(), line.plays(), line.viewers());
        }
    }

    /** Emits the chart whose lines were read, and begins another. */
    private void emit(Context context) throws IOException, InterruptedException {
        if (videos > 0) {
            figures.setTotals(plays, videos, listed);
            key.chart(chart, 0, chart.length);
            context.write(key.totals(), figures);
            int rows = top.sort();
            for (int i = 0; i < rows; i++) {
                TopPlays.Kept video = top.get(i);
                figures.setRow(video.plays(), video.viewers());
                context.write(key.row(video.figure(), video.id(), video.length()), figures);
            }
        }
        top.clear();
        plays = 0;
        videos = 0;
        listed = 0;
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        emit(context);
        audience.report(context);
        allPlays.report(PlaySum.Of.COUNTS_READ, context);
        withheldPlays.report(PlaySum.Of.WITHHELD, context);
        playsOutside.report(PlaySum.Of.OUTSIDE, context);
        context.getCounter(RollUp.Counted.ROWS_OUTSIDE).increment(rowsOutside);
        context.getCounter(Counted.VIDEOS_READ).increment(allVideos);
        context.getCounter(Counted.VIDEOS_WITHHELD).increment(withheldVideos);
    }
}
