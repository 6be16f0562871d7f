package topplays.jobs.top;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.Partitioner;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/**
 * Gives each reducer a range of charts, so that the parts of TOP are in the order of the charts. The parts of COUNTS are in that order
 * too, each with a share of every chart's videos, so the charts at equal distances in the largest part divide the rows about
 * evenly.
 */
public final class ChartRanges extends Partitioner<Text, ChartFigures> implements Configurable {
    private static final String STARTS = "topplays.top.range-starts";
    private static final ChartGrouping ORDER = new ChartGrouping();

    private Configuration conf;
    /** The keys of the first chart of each range but the first. */
    private List<Text> starts = List.of();

    /**
     * Makes a job use it, whose number of reducers is set.
     *
     * @param parts the files of counts
     * @param columns the number of key columns in their lines
     */
    public static void use(Job job, InputListing parts, int columns) throws IOException {
        List<Text> starts = new ArrayList<>();
        Optional<InputFile> largest = parts.files().stream().max(Comparator.comparingLong(InputFile::length));
        if (largest.isPresent() && job.getNumReduceTasks() > 1) {
            Configuration conf = job.getConfiguration();
            try (FSDataInputStream part =
                    largest.get().path().getFileSystem(conf).open(largest.get().path())) {
                for (int range = 1; range < job.getNumReduceTasks(); range++) {
                    long position = largest.get().length() / job.getNumReduceTasks() * range;
                    chartAfter(position, part, columns).ifPresent(starts::add);
                }
            }
        }
        Collections.sort(starts, ORDER);
        job.getConfiguration()
                .setStrings(STARTS, starts.stream().map(ChartRanges::encoded).toArray(String[]::new));
        job.setPartitionerClass(ChartRanges.class);
    }

    /** The key of the chart of the first whole line after a position; empty at the end of the file. */
    private static Optional<Text> chartAfter(long position, FSDataInputStream part, int columns) throws IOException {
        part.seek(position);
        BufferedReader lines = new BufferedReader(new InputStreamReader(part, StandardCharsets.ISO_8859_1));
        lines.readLine();
        String line = lines.readLine();
        int end = 0;
        for (int column = 0; line != null && column < columns; column++) {
            end = line.indexOf('\t', end) + 1;
        }
        if (line == null || end == 0) {
            return Optional.empty();
        }
        byte[] chart = line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(new ChartKey().chart(chart, 0, chart.length).totals());
    }

    private static String encoded(Text key) {
        return Base64.getEncoder().encodeToString(key.copyBytes());
    }

    @Override
    public void setConf(Configuration newConf) {
        conf = newConf;
        starts = Arrays.stream(conf.getTrimmedStrings(STARTS))
                .map(start -> new Text(Base64.getDecoder().decode(start)))
                .toList();
    }

    @Override
    public Configuration getConf() {
        return conf;
    }

    @Override
    public int getPartition(Text key, ChartFigures figures, int ranges) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ORDER.compare(starts.get(middle), key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
