package topplays.jobs.top;

import java.io.IOException;
import java.util.OptionalLong;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.jobs.sums.LineText;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.model.CompetitionRank;
import topplays.model.RankedBy;

/**
 * Ranks the rows of each chart, which arrive in its order after its totals, and writes the first K: {@code
 * [column⇥…]rank⇥video⇥plays[⇥viewers]}. If there are key columns or an audience, it also writes a line for each chart to a file of its own.
 */
public final class TopReducer extends Reducer<Text, ChartFigures, Text, Text> {
    private final LineText place = new LineText();
    private final LineText row = new LineText();
    private RankedBy by;
    private CompetitionRank ranks;
    private boolean writesViewers;
    private int length;
    private boolean isKeyed;
    private boolean hasAudience;
    private final PlaySum audiences = new PlaySum();
    private ChartLines charts;
    private long chartsWritten;

    /** The job's counter of charts. */
    public enum Counted {
        CHARTS
    }

    @Override
    protected void setup(Context context) {
        length = TopSettings.length(context.getConfiguration());
        by = TopSettings.rankedBy(context.getConfiguration());
        writesViewers = TopSettings.hasViewers(context.getConfiguration());
        isKeyed = JobSettings.keyColumns(context.getConfiguration()) > 0;
        hasAudience = TopSettings.hasAudience(context.getConfiguration());
        charts = new ChartLines(context);
    }

    /** The key changes with each value: first those of the chart's totals, one of each mapper, then its audience, then its rows. */
    @Override
    protected void reduce(Text key, Iterable<ChartFigures> values, Context context)
            throws IOException, InterruptedException {
        int end = ChartKey.chartEnd(key);
        byte[] chart = ChartKey.chart(key, end);
        ChartFigures totals = new ChartFigures();
        long audience = 0;
        int rows = 0;
        ranks = new CompetitionRank(by);
        for (ChartFigures figures : values) {
            if (ChartKey.isTotals(key, end)) {
                totals.addTotals(figures);
            } else if (ChartKey.isAudience(key, end)) {
                audience = Math.addExact(audience, figures.audience());
            } else if (rows < length) {
                rows++;
                write(key, end, chart, figures, context);
            } else {
                break;
            }
        }
        if (rows != Math.min(length, totals.listed())) {
            throw new IOException("a chart has %,d rows of %,d".formatted(rows, Math.min(length, totals.listed())));
        }
        writeTotals(chart, totals, audience);
        chartsWritten++;
    }

    private void writeTotals(byte[] chart, ChartFigures totals, long audience)
            throws IOException, InterruptedException {
        if (audience > totals.plays()) {
            throw new IOException(
                    "a chart of %,d plays has %,d viewers; count again".formatted(totals.plays(), audience));
        }
        audiences.add(audience);
        if (isKeyed || hasAudience) {
            OptionalLong last = hasAudience ? OptionalLong.of(audience) : OptionalLong.empty();
            charts.write(chart, totals.plays(), totals.videos(), last);
        }
    }

    private void write(Text key, int chartEnd, byte[] chart, ChartFigures figures, Context context)
            throws IOException, InterruptedException {
        place.begin(chart, 0, chart.length).number(ranks.next(ChartKey.figure(key, chartEnd)));
        int video = ChartKey.videoStart(chartEnd);
        row.begin(key.getBytes(), video, key.getLength() - video).tab().number(figures.plays());
        if (writesViewers) {
            row.tab().number(figures.viewers());
        }
        context.write(place.text(), row.text());
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        if (hasAudience && !isKeyed && charts.isEmpty()) {
            charts.write(new byte[0], 0, 0, OptionalLong.of(0));
        }
        charts.close();
        context.getCounter(Counted.CHARTS).increment(chartsWritten);
        audiences.report(PlaySum.Of.AUDIENCE_WRITTEN, context);
    }
}
