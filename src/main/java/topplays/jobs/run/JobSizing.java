package topplays.jobs.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.tasks.JobSettings;
import topplays.model.PlayCountLines;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/**
 * Adapts a job's memory and number of reducers to its input and to where it runs. Never exceeds the configured memory,
 * and keeps a number of reducers that the user or the cluster has set.
 */
public final class JobSizing {
    /** A line of play counts has at least 4 bytes; in the sort buffer it takes 11, and 16 for its index entry. */
    private static final long MAX_SORTED_BYTES_PER_BYTE = 8;

    private static final long MAX_BYTES_PER_PLAY_COUNT = PlayCountLines.MAX_KEY_BYTES + 64L;
    /** How much more of its input a job over views sends to its reducers than a count of lines. */
    private static final int VIEWS_PER_COUNTS = 8;

    /** The usual length of a chart's row in the shuffle. */
    private static final int BYTES_OF_CHART_ROW = 64;

    private static final long LEAST_VIEW_BYTES = 4L << 20;
    private static final int ONE_REDUCER_BYTES = 4 << 20;
    private static final long MOST_BYTES_IN_ONE_CONTAINER = 32L << 20;
    private static final int MOST_REDUCERS_CHOSEN = 64;
    /** The share of this process's memory for the tallies of all its map tasks together. */
    private static final double TALLIES_SHARE = 0.25;

    private JobSizing() {}

    public static void fit(Job job, InputListing input) throws IOException {
        Configuration conf = job.getConfiguration();
        long bytes = bytes(input);
        if (BlockInputFormat.isLocal(conf)) {
            shareMemory(conf);
        } else if (bytes <= MOST_BYTES_IN_ONE_CONTAINER) {
            fitOneContainer(conf);
        }
        if (isOurs(MRJobConfig.NUM_REDUCES, conf)) {
            job.setNumReduceTasks(reducers(bytes, conf));
        }
        if (job.getNumReduceTasks() < 1) {
            throw new IOException(MRJobConfig.NUM_REDUCES + " must be at least 1: " + job.getNumReduceTasks());
        }
    }

    /**
     * Fits a job whose map output is about as large as its input: its number of reducers, and in this process the inputs of its
     * map tasks, each of which can sort about a third of its memory at once.
     */
    public static void fitViews(Job job, InputListing input) throws IOException {
        Configuration conf = job.getConfiguration();
        if (BlockInputFormat.isLocal(conf)) {
            long most = Math.max(LEAST_VIEW_BYTES, JobSettings.tallyMemory(conf) / 3);
            conf.setIfUnset(FileInputFormat.SPLIT_MAXSIZE, Long.toString(most));
        }
        if (isOurs(MRJobConfig.NUM_REDUCES, conf) && !BlockInputFormat.isLocal(conf)) {
            job.setNumReduceTasks(reducersOnCluster(VIEWS_PER_COUNTS * bytes(input), JobSettings.reducerBytes(conf)));
        }
    }

    /** Limits the sort buffer to the size that the input, or {@code mostRecords} play counts, can fill. */
    public static void fitSorting(Job job, InputListing input, int mostRecords) {
        Configuration conf = job.getConfiguration();
        long mostBytes = Math.min(MAX_SORTED_BYTES_PER_BYTE * bytes(input), MAX_BYTES_PER_PLAY_COUNT * mostRecords);
        int megabytes = conf.getInt(MRJobConfig.IO_SORT_MB, MRJobConfig.DEFAULT_IO_SORT_MB);
        conf.setInt(MRJobConfig.IO_SORT_MB, (int) Math.min(megabytes, 1 + (mostBytes >> 20)));
    }

    /**
     * Chooses the number of reducers for charts of at most {@code k} rows each.
     *
     * @param mostCharts at least the number of charts
     */
    public static void fitCharts(Job job, InputListing input, int k, long mostCharts) throws IOException {
        if (isOurs(MRJobConfig.NUM_REDUCES, job.getConfiguration())) {
            long bytesOfRows = BYTES_OF_CHART_ROW * (k + 1L) * mostCharts;
            job.setNumReduceTasks(reducers(Math.min(bytes(input), bytesOfRows), job.getConfiguration()));
        }
    }

    private static long bytes(InputListing input) {
        return input.files().stream().mapToLong(InputFile::length).sum();
    }

    /** Tasks run in the container of the application master only if they request no more memory than it has. */
    private static void fitOneContainer(Configuration conf) {
        if (conf.getBoolean(MRJobConfig.JOB_UBERTASK_ENABLE, false)) {
            int master = conf.getInt(MRJobConfig.MR_AM_VMEM_MB, MRJobConfig.DEFAULT_MR_AM_VMEM_MB);
            for (String memory : List.of(MRJobConfig.MAP_MEMORY_MB, MRJobConfig.REDUCE_MEMORY_MB)) {
                conf.setInt(memory, Math.min(conf.getInt(memory, master), master));
            }
        }
    }

    /** Divides the memory of this process among the tasks of the local runner, each of which would use all of it. */
    private static void shareMemory(Configuration conf) {
        long memory = Runtime.getRuntime().maxMemory();
        long tally = (long) (memory * TALLIES_SHARE) / conf.getInt(LocalJobRunner.LOCAL_MAX_MAPS, 1);
        JobSettings.setTallyMemory(conf, Math.min(JobSettings.tallyMemory(conf), tally));
        long reducer = memory / conf.getInt(LocalJobRunner.LOCAL_MAX_REDUCES, 1);
        conf.setIfUnset(MRJobConfig.REDUCE_MEMORY_TOTAL_BYTES, Long.toString(reducer));
    }

    private static int reducers(long inputBytes, Configuration conf) throws IOException {
        if (BlockInputFormat.isLocal(conf)) {
            return inputBytes < ONE_REDUCER_BYTES ? 1 : conf.getInt(MRJobConfig.NUM_REDUCES, 1);
        }
        return reducersOnCluster(inputBytes, JobSettings.reducerBytes(conf));
    }

    /** The default number of reduce tasks of a count on a cluster. */
    public static int reducersOnCluster(long inputBytes) {
        return reducersOnCluster(inputBytes, JobSettings.USUAL_REDUCER_BYTES);
    }

    private static int reducersOnCluster(long inputBytes, long bytesOfOne) {
        return (int) Math.min(MOST_REDUCERS_CHOSEN, 1 + inputBytes / bytesOfOne);
    }

    /** Whether the value of a setting is a default, ours or Hadoop's. */
    private static boolean isOurs(String name, Configuration conf) {
        String[] sources = conf.getPropertySources(name);
        return sources == null
                || Arrays.stream(sources)
                        .allMatch(source -> source.equals("topplays") || source.endsWith("-default.xml"));
    }
}
