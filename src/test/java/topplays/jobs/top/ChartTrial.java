package topplays.jobs.top;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.MapReduceDriver;
import topplays.jobs.tasks.JobSettings;
import topplays.model.PlayCountLines;
import topplays.model.RankedBy;

/** Runs the mapper and the reducer of charts through the shuffle, each line of counts as an input of its own. */
public final class ChartTrial {
    private final MapReduceDriver<LongWritable, BinaryComparable, Text, ChartFigures, Text, Text> driver =
            MapReduceDriver.newMapReduceDriver(new TopMapper(), new TopReducer());
    private final Configuration conf = driver.getConfiguration();

    /** @param keyColumns the number of columns before the video; no file of charts is written */
    public ChartTrial(int k, int keyColumns) {
        TopSettings.setLength(conf, k);
        TopSettings.setColumns(conf, RankedBy.PLAYS, false);
        JobSettings.setCountLines(conf, PlayCountLines.Figures.PLAYS, keyColumns);
        driver.withKeyGroupingComparator(new ChartGrouping());
    }

    Configuration conf() {
        return conf;
    }

    /** The rows of the charts of these lines, in which | is TAB. */
    public List<String> rows(String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            driver.withInput(new LongWritable(100L * i), new Text(lines[i].replace('|', '\t')));
        }
        List<String> rows = new ArrayList<>();
        driver.run().forEach(row -> rows.add((row.getFirst() + "|" + row.getSecond()).replace('\t', '|')));
        return rows;
    }

    static byte[] bytes(String columns) {
        return columns.replace('|', '\t').getBytes(StandardCharsets.UTF_8);
    }
}
