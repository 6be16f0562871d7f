package topplays.jobs.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.yarn.util.ResourceCalculatorProcessTree;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.sums.PlayCountOutputFormat;
import topplays.jobs.tasks.CountReducer;

/** The settings that all our jobs share; they override a cluster's defaults. */
public final class JobSetup {
    private static final Set<String> CLUSTER_FILES =
            Set.of("mapred-default.xml", "mapred-site.xml", "core-site.xml", "yarn-site.xml", "hdfs-site.xml");
    private static final int LONGEST_PATH_IN_NAME = 60;

    private JobSetup() {}

    /** The job's name in a cluster's list of jobs: {@code topplays count /logs/a and 2 more into /counts}. */
    public static String name(String does, List<Path> inputs, Path output) {
        String others = inputs.size() > 1 ? " and %d more".formatted(inputs.size() - 1) : "";
        return "topplays " + does + " " + shortened(inputs.get(0)) + others + " into " + shortened(output);
    }

    private static String shortened(Path path) {
        String text = path.toString();
        int cut = text.length() - LONGEST_PATH_IN_NAME;
        return cut > 0 ? "…" + text.substring(cut + 1) : text;
    }

    /** Finds the setting with the value that is not a number, so that the message can name it. */
    public static IOException invalidNumber(Configuration conf, NumberFormatException failure) {
        for (Map.Entry<String, String> setting : conf) {
            String quoted = "\"" + setting.getValue().trim() + "\"";
            if (String.valueOf(failure.getMessage()).contains(quoted)) {
                return new IOException(setting.getKey() + " must be a number: " + quoted, failure);
            }
        }
        return new IOException("a setting is not a number: " + failure.getMessage(), failure);
    }

    /** Results are plain text. A default of the cluster is overridden, the user's own setting is refused. */
    private static void refuseCompression(Configuration conf) throws IOException {
        String[] sources = conf.getPropertySources(FileOutputFormat.COMPRESS);
        if (conf.getBoolean(FileOutputFormat.COMPRESS, false)
                && sources != null
                && !CLUSTER_FILES.containsAll(List.of(sources))) {
            throw new IOException(FileOutputFormat.COMPRESS
                    + "=true is not supported: results are plain text; leave the setting out");
        }
    }

    /**
     * Creates a job whose output is not compressed and becomes visible only when the whole job has succeeded.
     *
     * @param name the name of the job unless the user has set {@value MRJobConfig#JOB_NAME}
     */
    public static Job create(Configuration conf, String name, Path output) throws IOException {
        refuseCompression(conf);
        Job job = Job.getInstance(conf, conf.get(MRJobConfig.JOB_NAME, name));
        job.setJarByClass(JobSetup.class);
        FileOutputFormat.setOutputPath(job, output);
        FileOutputFormat.setCompressOutput(job, false);
        Configuration settings = job.getConfiguration();
        // tasks do not move their output to the result's folder; the job does at its end
        settings.setInt(FileOutputCommitter.FILEOUTPUTCOMMITTER_ALGORITHM_VERSION, 1);
        // a second application master would reuse finished maps and lose their files of malformed lines
        settings.setBoolean(MRJobConfig.MR_AM_JOB_RECOVERY_ENABLE, false);
        // we write _SUCCESS ourselves, after the check
        settings.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
        if (BlockInputFormat.isLocal(conf)) {
            settings.setClass(
                    MRConfig.RESOURCE_CALCULATOR_PROCESS_TREE,
                    NoProcessTree.class,
                    ResourceCalculatorProcessTree.class);
        }
        return job;
    }

    /** Makes the job's reducers write {@code video⇥plays} lines, one per video. */
    public static void writeCounts(Job job) {
        job.setReducerClass(CountReducer.class);
        job.setOutputFormatClass(PlayCountOutputFormat.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
    }
}
