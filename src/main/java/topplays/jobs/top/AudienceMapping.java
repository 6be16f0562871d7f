package topplays.jobs.top;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.audience.AudienceLines;
import topplays.jobs.sums.PeriodRange;
import topplays.jobs.tasks.PlaySum;
import topplays.storage.result.CountsDirectory;

/** Emits each line of the audiences of counts, and sums them, so that the job can be checked. */
final class AudienceMapping {
    private final AudienceLines lines;
    private final PeriodRange range;
    private final ChartKey key = new ChartKey();
    private final ChartFigures figures = new ChartFigures();
    private final PlaySum read = new PlaySum();
    private final PlaySum outside = new PlaySum();

    /** @param range the periods whose audiences are emitted */
    AudienceMapping(int keyColumns, PeriodRange range) {
        lines = new AudienceLines(keyColumns);
        this.range = range;
    }

    /** Whether a file of counts has audiences and not rows. */
    static boolean isAudience(Path file) {
        return file.getParent().getName().equals(CountsDirectory.AUDIENCE);
    }

    void map(Path file, long offset, BinaryComparable block, TaskInputOutputContext<?, ?, Text, ChartFigures> context)
            throws IOException, InterruptedException {
        lines.start(file, offset, block);
        while (lines.next()) {
            if (range.includes(lines.source(), lines.lineStart(), lines.chartEnd())) {
                read.add(lines.audience());
                figures.setAudience(lines.audience());
                key.chart(lines.source(), lines.lineStart(), lines.chartEnd());
                context.write(key.audience(), figures);
            } else {
                outside.add(lines.audience());
            }
        }
    }

    void report(TaskInputOutputContext<?, ?, ?, ?> context) {
        read.report(PlaySum.Of.AUDIENCE_READ, context);
        outside.report(PlaySum.Of.AUDIENCE_OUTSIDE, context);
    }
}
