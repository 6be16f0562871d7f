package topplays.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.reduce.LongSumReducer;

/**
 * Makes the chart like the MapReduce tutorial: {@code StockMapReduceChart THREADS FILE NEW_FOLDER}. It is a word count
 * with a combiner, in the local runner with default settings, except for one map per thread at the same time. Then it
 * reads the counts and keeps the ten most played videos.
 */
public final class StockMapReduceChart {
    private static final int ROWS = 10;

    private StockMapReduceChart() {}

    private record Play(String video, long plays) {
        static final Comparator<Play> MOST_PLAYED_LAST =
                Comparator.comparingLong(Play::plays).thenComparing(Play::video, Comparator.reverseOrder());
    }

    public static void main(String[] args) throws IOException, InterruptedException, ClassNotFoundException {
        Configuration conf = new Configuration();
        conf.setInt("mapreduce.local.map.tasks.maximum", Integer.parseInt(args[0]));
        Path counts = new Path(args[2]);
        Job job = Job.getInstance(conf, "chart");
        job.setJarByClass(StockMapReduceChart.class);
        job.setMapperClass(StockMapper.class);
        job.setCombinerClass(LongSumReducer.class);
        job.setReducerClass(LongSumReducer.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        FileInputFormat.addInputPath(job, new Path(args[1]));
        FileOutputFormat.setOutputPath(job, counts);
        if (!job.waitForCompletion(false)) {
            throw new IOException(args[1] + ": the count job failed");
        }
        print(best(counts, conf));
    }

    private static PriorityQueue<Play> best(Path counts, Configuration conf) throws IOException {
        FileSystem files = counts.getFileSystem(conf);
        PriorityQueue<Play> best = new PriorityQueue<>(Play.MOST_PLAYED_LAST);
        for (FileStatus part : files.globStatus(new Path(counts, "part-r-*"))) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(files.open(part.getPath()), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int tab = line.indexOf('\t');
                    best.add(new Play(line.substring(0, tab), Long.parseLong(line.substring(tab + 1))));
                    if (best.size() > ROWS) {
                        best.remove();
                    }
                }
            }
        }
        return best;
    }

    private static void print(PriorityQueue<Play> best) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        best.stream()
                .sorted(Play.MOST_PLAYED_LAST.reversed())
                .forEach(play -> out.println(play.video() + '\t' + play.plays()));
        out.flush();
    }
}
