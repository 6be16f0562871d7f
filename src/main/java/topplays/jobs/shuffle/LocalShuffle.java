package topplays.jobs.shuffle;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapred.IFileInputStream;
import org.apache.hadoop.mapred.IndexRecord;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.MapOutputFile;
import org.apache.hadoop.mapred.RawKeyValueIterator;
import org.apache.hadoop.mapred.ShuffleConsumerPlugin;
import org.apache.hadoop.mapred.SpillRecord;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;

/**
 * The shuffle of a job that runs in this process: merges the outputs of the map tasks where they lie. Hadoop's own shuffle
 * would copy them first. Needs little memory, however many outputs there are, and has none of their files open for long.
 *
 * <p>Keys are {@link Text}, in the order of their bytes.
 */
public final class LocalShuffle implements ShuffleConsumerPlugin<Text, Writable> {
    private static final long MOST_BUFFERS = 64L << 20;
    private static final long LARGEST_BUFFER = 256L << 10;
    private static final long SMALLEST_BUFFER = 4L << 10;

    private Context<Text, Writable> context;

    /** Makes a job use it if the job runs in this process and stores the output of its maps as it is. */
    public static void use(Configuration job) {
        boolean isLocal = MRConfig.LOCAL_FRAMEWORK_NAME.equals(job.get(MRConfig.FRAMEWORK_NAME));
        boolean isPlain = !job.getBoolean(MRJobConfig.MAP_OUTPUT_COMPRESS, false)
                && !job.getBoolean(MRJobConfig.MR_ENCRYPTED_INTERMEDIATE_DATA, false);
        if (isLocal && isPlain) {
            job.setClass(MRConfig.SHUFFLE_CONSUMER_PLUGIN, LocalShuffle.class, ShuffleConsumerPlugin.class);
        }
    }

    /** Whether a job uses it, so that a map task's output may be several runs, which {@link RunFile} describes. */
    public static boolean isUsed(Configuration job) {
        return LocalShuffle.class.getName().equals(job.get(MRConfig.SHUFFLE_CONSUMER_PLUGIN));
    }

    @Override
    public void init(Context<Text, Writable> context) {
        this.context = context;
    }

    @Override
    public RawKeyValueIterator run() throws IOException {
        JobConf job = context.getJobConf();
        int maps = context.getLocalMapFiles().size();
        List<IndexRecord> parts = new ArrayList<>();
        List<File> files = new ArrayList<>();
        for (MapOutputFile map : context.getLocalMapFiles().values()) {
            SpillRecord index = new SpillRecord(map.getOutputIndexFile(), job);
            int reducer = context.getReduceId().getTaskID().getId();
            for (int part = reducer; part < index.size(); part += job.getNumReduceTasks()) {
                parts.add(index.getIndex(part));
                files.add(new File(map.getOutputFile().toUri().getPath()));
            }
        }
        ReadBytes read = new ReadBytes();
        List<RunReader> runs = new ArrayList<>();
        for (int run = 0; run < parts.size(); run++) {
            runs.add(reader(files.get(run), parts.get(run), bufferBytes(parts.size()), read));
        }
        context.getShuffledMapsCounter().increment(maps);
        context.getMergedMapOutputsCounter().increment(maps);
        context.getReduceShuffleBytes().increment(read.expected());
        context.getCopyPhase().complete();
        return new MergedRuns(runs, read);
    }

    private static int bufferBytes(int runs) {
        return (int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, MOST_BUFFERS / Math.max(1, runs)));
    }

    private RunReader reader(File file, IndexRecord part, int bufferBytes, ReadBytes read) throws IOException {
        InputStream bytes = new ReopenedFile(file, part.startOffset, read);
        read.expect(part.partLength);
        return new RunReader(new IFileInputStream(bytes, part.partLength, context.getJobConf()), bufferBytes);
    }

    @Override
    public void close() {
        // the reader of a run has no open file
    }
}
