package topplays.jobs.sums;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.lib.partition.HashPartitioner;
import topplays.jobs.io.LineBlock;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlayCountBlock;
import topplays.jobs.tasks.PlaySum;
import topplays.jobs.tasks.TallyWriter;
import topplays.model.PlayCountLines;
import topplays.tally.PlayTally;

/**
 * Sums the play counts of COUNTS, and emits each key, rolled up if the job says so, with its sum when the tally is full and at the end,
 * in the order of the shuffle. Viewers are left out.
 */
public final class PlayCountMapper extends Mapper<LongWritable, BinaryComparable, Text, LongWritable> {
    private final PlaySum read = new PlaySum();
    private final PlaySum outside = new PlaySum();
    private PlayCountBlock counts;
    private PeriodRange range;
    private Optional<RolledKey> keys;
    private long rowsOutside;
    private PlayTally plays;
    private TallyWriter writer;

    @Override
    protected void setup(Context context) {
        counts = new PlayCountBlock(JobSettings.countLines(context.getConfiguration()));
        range = RollUp.range(context.getConfiguration());
        keys = RollUp.keys(context.getConfiguration());
        plays = new PlayTally(JobSettings.tallyMemory(context.getConfiguration()));
        writer = new TallyWriter(new HashPartitioner<>(), context.getNumReduceTasks());
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            if (range.includes(line)) {
                add(line);
            } else {
                rowsOutside++;
                outside.add(line.plays());
            }
            if (plays.isFull()) {
                writer.write(plays, context);
            }
        }
    }

    private void add(PlayCountLines line) throws IOException {
        read.add(line.plays());
        try {
            if (keys.isPresent()) {
                keys.get().set(line);
                plays.add(keys.get().bytes(), 0, keys.get().length(), line.plays());
            } else {
                plays.add(line.videoSource(), line.lineStart(), line.videoEnd(), line.plays());
            }
        } catch (ArithmeticException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        try {
            writer.write(plays, context);
        } catch (ArithmeticException e) {
            throw new IOException(e.getMessage(), e);
        }
        read.report(PlaySum.Of.COUNTS_READ, context);
        outside.report(PlaySum.Of.OUTSIDE, context);
        context.getCounter(RollUp.Counted.ROWS_OUTSIDE).increment(rowsOutside);
    }
}
