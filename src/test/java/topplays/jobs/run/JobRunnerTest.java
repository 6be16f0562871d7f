package topplays.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.NullOutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
    @TempDir
    private Path folder;

    /** The hook of a terminated process kills the job while another thread waits for the job's end. */
    @Test
    @Timeout(60)
    void aKilledJobHasNoTaskLeft() throws Exception {
        Job job = job();
        JobRunner runner = new JobRunner(progress -> {});
        FutureTask<?> run = new FutureTask<>(() -> runner.run("count", job));
        SlowMapper.waiting = new Thread(run, "runner");
        SlowMapper.waiting.start();
        SlowMapper.STARTED.await();

        runner.kill();

        assertThat(SlowMapper.ended).isTrue();
        assertThatThrownBy(run::get).hasCauseInstanceOf(JobFailedException.class);
    }

    private Job job() throws Exception {
        Configuration conf = new Configuration();
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 1);
        Job job = Job.getInstance(conf);
        job.setMapperClass(SlowMapper.class);
        job.setNumReduceTasks(0);
        job.setOutputFormatClass(NullOutputFormat.class);
        Path log = Files.writeString(folder.resolve("log"), "v1\n");
        FileInputFormat.addInputPath(job, new org.apache.hadoop.fs.Path(log.toUri()));
        return job;
    }

    /** Is told to end and does so only when the thread that waits for the job has seen the end of the job. */
    public static final class SlowMapper extends Mapper<LongWritable, Text, Text, Text> {
        private static final CountDownLatch STARTED = new CountDownLatch(1);
        private static volatile Thread waiting;
        private static volatile boolean ended;

        @Override
        protected void map(LongWritable offset, Text line, Context context) {
            STARTED.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                awaitThatTheJobIsSeenToEnd();
                ended = true;
            }
        }

        private static void awaitThatTheJobIsSeenToEnd() {
            while (waiting.getState() == Thread.State.RUNNABLE || waiting.getState() == Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }
}
