package topplays.jobs.shuffle;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.RawComparator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.IFile;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapred.Merger;
import org.apache.hadoop.mapred.RawKeyValueIterator;
import org.apache.hadoop.mapred.Task;
import org.apache.hadoop.mapred.TaskAttemptID;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.Reducer;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskCounter;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.reduce.WrappedReducer;
import org.apache.hadoop.mapreduce.task.ReduceContextImpl;
import org.apache.hadoop.util.Progress;
import org.apache.hadoop.util.ReflectionUtils;
import topplays.jobs.tasks.PlaySumReducer;

/** Merges the runs of a map task's output; the job's combiner sums the merged records. */
final class RunMerger {
    private final JobConf job;
    private final Task.TaskReporter reporter;
    private final TaskAttemptID attempt;

    RunMerger(MapOutputCollector.Context context) {
        job = context.getJobConf();
        reporter = context.getReporter();
        attempt = context.getMapTask().getTaskID();
    }

    /** Writes the merged records to {@code all}. */
    void merge(RunFile runs, SortedRun all) throws IOException, InterruptedException {
        for (int reducer = 0; reducer < job.getNumReduceTasks(); reducer++) {
            combine(merge(runs.segments(reducer)), all.part(reducer));
        }
    }

    private RawKeyValueIterator merge(List<Merger.Segment<Text, LongWritable>> segments) throws IOException {
        int factor = job.getInt(MRJobConfig.IO_SORT_FACTOR, MRJobConfig.DEFAULT_IO_SORT_FACTOR);
        return Merger.merge(
                job,
                FileSystem.getLocal(job).getRaw(),
                Text.class,
                LongWritable.class,
                SortedRun.codec(job),
                segments,
                factor,
                new Path(attempt.toString()),
                order(),
                reporter,
                segments.size() > factor,
                null,
                reporter.getCounter(TaskCounter.SPILLED_RECORDS),
                new Progress(),
                TaskType.MAP);
    }

    private void combine(RawKeyValueIterator records, IFile.Writer<Text, LongWritable> part)
            throws IOException, InterruptedException {
        Reducer<Text, LongWritable, Text, LongWritable> combiner = combiner();
        combiner.run(new WrappedReducer<Text, LongWritable, Text, LongWritable>()
                .getReducerContext(new ReduceContextImpl<>(
                        job,
                        attempt,
                        records,
                        null,
                        reporter.getCounter(TaskCounter.COMBINE_INPUT_RECORDS),
                        new PartWriter(part),
                        null,
                        reporter,
                        order(),
                        Text.class,
                        LongWritable.class)));
    }

    @SuppressWarnings("unchecked") // the job's keys are Text
    private RawComparator<Text> order() {
        return job.getOutputKeyComparator();
    }

    @SuppressWarnings("unchecked") // the combiner has the types of the map output
    private Reducer<Text, LongWritable, Text, LongWritable> combiner() {
        return ReflectionUtils.newInstance(
                job.getClass(MRJobConfig.COMBINE_CLASS_ATTR, PlaySumReducer.class, Reducer.class), job);
    }

    /** Writes the combiner's output to the file. */
    private final class PartWriter extends RecordWriter<Text, LongWritable> {
        private final IFile.Writer<Text, LongWritable> part;

        private PartWriter(IFile.Writer<Text, LongWritable> part) {
            this.part = part;
        }

        @Override
        public void write(Text video, LongWritable plays) throws IOException {
            part.append(video, plays);
            reporter.incrCounter(TaskCounter.COMBINE_OUTPUT_RECORDS, 1);
        }

        @Override
        public void close(TaskAttemptContext context) {
            // the run closes its parts
        }
    }
}
