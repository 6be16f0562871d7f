package topplays.jobs.run;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.input.LineRecordReader;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;

/** The settings that all our jobs share; they override a cluster's defaults. */
public final class JobSetup {
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

    /** Creates a job that writes uncompressed text lines, key and value separated by TAB. */
    public static Job create(Configuration conf, String name, Path output) throws IOException {
        Job job = Job.getInstance(conf, name);
        job.setJarByClass(JobSetup.class);
        job.setOutputFormatClass(TextOutputFormat.class);
        FileOutputFormat.setOutputPath(job, output);
        FileOutputFormat.setCompressOutput(job, false);
        Configuration settings = job.getConfiguration();
        settings.set(TextOutputFormat.SEPARATOR, "\t");
        // no output of a task is visible before the whole job is done
        settings.setInt(FileOutputCommitter.FILEOUTPUTCOMMITTER_ALGORITHM_VERSION, 1);
        // a second application master would reuse finished maps and lose their files of malformed lines
        settings.setBoolean(MRJobConfig.MR_AM_JOB_RECOVERY_ENABLE, false);
        // we write _SUCCESS ourselves, after the check
        settings.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
        // a limit here would drop long lines without counting them
        settings.setInt(LineRecordReader.MAX_LINE_LENGTH, Integer.MAX_VALUE);
        return job;
    }
}
