package topplays.jobs.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import topplays.concurrent.Retrying;
import topplays.concurrent.WaitableClock;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.tasks.LineTally;
import topplays.storage.AbortHook;

/**
 * Submits a job, waits for its end and returns its counters.
 *
 * <p>If the process is terminated while the job runs, the job is killed. If the job fails, the exception has the message of
 * the failed task. Polls the job at the interval {@code mapreduce.client.completion.pollinterval}.
 */
public final class JobRunner {
    private static final int CONNECT_PATIENCE_MILLIS = 10_000;
    private static final int CONNECT_RETRY_MILLIS = 2_000;
    private static final long KILL_PATIENCE_SECONDS = 5;
    private static final long KILL_POLL_MILLIS = 50;
    /** The interval between progress reports. Reading counters is expensive. */
    private static final Duration REPORT_INTERVAL = Duration.ofMillis(200);

    private static final Retrying ASKING =
            new Retrying(Optional.of(Duration.ofSeconds(30)), failure -> true, WaitableClock.STEADY, message -> {});

    /** Held while a job is submitted, killed or closed. */
    private final ReentrantLock change = new ReentrantLock();

    private final Consumer<JobProgress> listener;
    private final Consumer<JobRecord> records;
    /** The job that was submitted and not closed yet, or null. */
    private Job submitted;

    public JobRunner(Consumer<JobProgress> listener) {
        this(listener, unused -> {});
    }

    /**
     * A runner of jobs.
     *
     * @param listener accepts the progress of a job, a few times per second
     * @param records accepts a record of each successful job
     */
    public JobRunner(Consumer<JobProgress> listener, Consumer<JobRecord> records) {
        this.listener = listener;
        this.records = records;
    }

    /**
     * Runs the job to its end and returns its counters.
     *
     * @param step the job's step, such as {@code count}
     */
    public Counters run(String step, Job job) throws IOException, InterruptedException {
        try (Closeable end = () -> close(job)) {
            return runAndCheck(step, job);
        }
    }

    private Counters runAndCheck(String step, Job job) throws IOException, InterruptedException {
        boolean local = BlockInputFormat.isLocal(job.getConfiguration());
        Instant start = Instant.now();
        Instant mapsEnd;
        try (AbortHook kill = AbortHook.close(this::kill);
                LocalFailures failures = local ? LocalFailures.record() : null) {
            if (!local) {
                requireReachable(job.getConfiguration());
            }
            submit(job);
            mapsEnd = await(step, job);
            if (!ask(job, job::isSuccessful)) {
                throw failed(job, local ? failures.first() : Optional.empty());
            }
        }
        Instant end = Instant.now();
        Counters counters = ask(job, job::getCounters);
        if (counters == null) {
            throw new JobFailedException(job.getJobName()
                    + ": the cluster has no counters of the job, so its result cannot be checked; run it again");
        }
        records.accept(new JobRecord(step, job.getJobID().toString(), start, mapsEnd, end, JobRecord.all(counters)));
        return counters;
    }

    /** Fails after 10 s if the cluster cannot be reached. A submission would wait for a quarter of an hour. */
    private static void requireReachable(Configuration conf) throws IOException, InterruptedException {
        Configuration impatient = new Configuration(conf);
        impatient.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_MAX_WAIT_MS, CONNECT_PATIENCE_MILLIS);
        impatient.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_RETRY_INTERVAL_MS, CONNECT_RETRY_MILLIS);
        Cluster cluster = new Cluster(impatient);
        try (Closeable connected = cluster::close) {
            cluster.getClusterStatus();
        }
    }

    private void submit(Job job) throws IOException, InterruptedException {
        change.lock();
        try {
            job.submit();
            submitted = job;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the job's own classes are not on the class path", e);
        } finally {
            change.unlock();
        }
    }

    private void close(Job job) throws IOException {
        change.lock();
        try {
            submitted = null;
            job.close();
        } finally {
            change.unlock();
        }
    }

    /** Waits for the end of the job and returns the time at which its maps were done. */
    private Instant await(String step, Job job) throws IOException, InterruptedException {
        int pollMillis = Job.getCompletionPollInterval(job.getConfiguration());
        Instant lastMapping = Instant.now();
        Instant lastReport = Instant.MIN;
        try {
            while (!ask(job, job::isComplete)) {
                if (lastReport.isBefore(Instant.now().minus(REPORT_INTERVAL))) {
                    lastReport = Instant.now();
                    listener.accept(ask(job, () -> progress(step, job)));
                }
                Thread.sleep(pollMillis);
                if (ask(job, job::mapProgress) < 1) {
                    lastMapping = Instant.now();
                }
            }
            return lastMapping;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            killAfter(failure);
            throw failure;
        } finally {
            listener.accept(new JobProgress(step, 1, 1, 0, true));
        }
    }

    /** Repeats a failed request for a while, because a history server may not know a job yet that has just ended. */
    private static <T> T ask(Job job, Retrying.Attempt<T> question) throws IOException, InterruptedException {
        return ASKING.run(
                "read the state of " + job.getJobName() + " (yarn logs -applicationId " + applicationOf(job) + ")",
                question);
    }

    private static JobProgress progress(String step, Job job) throws IOException {
        Counters counters = job.getCounters();
        long linesRead = counters == null ? 0 : LineTally.linesRead(counters);
        return new JobProgress(step, job.mapProgress(), job.reduceProgress(), linesRead, false);
    }

    private void killAfter(Exception failure) {
        try {
            kill();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Kills the job, if one runs, and waits until its tasks in this process have ended. Waits for a submission in progress
     * first, so that no job starts after it was killed.
     */
    void kill() throws IOException {
        try {
            if (change.tryLock(KILL_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    killSubmitted();
                } finally {
                    change.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killSubmitted() throws IOException, InterruptedException {
        if (submitted != null) {
            submitted.killJob();
            awaitEnd(submitted);
            LocalTasks.awaitEnd(KILL_PATIENCE_SECONDS);
        }
    }

    private static void awaitEnd(Job job) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(KILL_PATIENCE_SECONDS);
        while (!job.isComplete() && System.nanoTime() < deadline) {
            Thread.sleep(KILL_POLL_MILLIS);
        }
    }

    private static JobFailedException failed(Job job, Optional<Throwable> localFailure)
            throws IOException, InterruptedException {
        String where = " (in " + job.getJobName();
        if (localFailure.isPresent()) {
            return new JobFailedException(FailureText.of(localFailure.get()) + where + ")", localFailure.get());
        }
        return new JobFailedException(reasonOnCluster(job) + where + ", " + job.getTrackingURL() + ")");
    }

    private static String reasonOnCluster(Job job) throws IOException, InterruptedException {
        for (TaskCompletionEvent event : job.getTaskCompletionEvents(0, Integer.MAX_VALUE)) {
            boolean failed = event.getStatus() == TaskCompletionEvent.Status.FAILED
                    || event.getStatus() == TaskCompletionEvent.Status.TIPFAILED;
            String[] diagnostics = failed ? job.getTaskDiagnostics(event.getTaskAttemptId()) : new String[0];
            if (diagnostics.length > 0) {
                return FailureText.of(Arrays.asList(diagnostics));
            }
        }
        String reason = FailureText.of(List.of(String.valueOf(job.getStatus().getFailureInfo())));
        String log = reason.contains("AM Container") ? "; see yarn logs -applicationId " + applicationOf(job) : "";
        return "the job failed: " + reason + log;
    }

    private static String applicationOf(Job job) {
        return job.getJobID().toString().replaceFirst("^job", "application");
    }
}
