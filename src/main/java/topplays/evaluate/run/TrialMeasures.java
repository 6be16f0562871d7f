package topplays.evaluate.run;

import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.evaluate.trial.Accuracy;
import topplays.evaluate.trial.Cost;
import topplays.evaluate.trial.Phases;
import topplays.evaluate.trial.RunMeasures;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.evaluate.trial.TrialRule;
import topplays.evaluate.trial.Volume;
import topplays.jobs.run.JobRecord;
import topplays.storage.result.CountsDirectory;

/** Combines the measures of a trial's process and of its jobs: the count, under a rule a sum, and the chart. */
final class TrialMeasures {
    private static final double MILLIS = 1000;

    private final Trial trial;
    private final TrialProcess.Span process;
    private final RunMeasures run;
    private final boolean local;
    private final JobRecord count;
    /** The last job of the count. */
    private final JobRecord lastOfCount;

    private final JobRecord top;

    /** @param local whether the tasks ran in the process itself */
    TrialMeasures(Trial trial, TrialProcess.Span process, RunMeasures run, boolean local) {
        int jobs = trial.input().rule() == TrialRule.NONE ? 2 : 3;
        if (run.jobs().size() != jobs) {
            throw new IllegalArgumentException(
                    "a chart needs %d jobs: %d".formatted(jobs, run.jobs().size()));
        }
        this.trial = trial;
        this.process = process;
        this.run = run;
        this.local = local;
        this.count = run.jobs().get(0);
        this.lastOfCount = run.jobs().get(jobs - 2);
        this.top = run.jobs().get(jobs - 1);
    }

    /**
     * @param inputBytes size of the input in bytes
     * @param counts the result of the first job
     * @param countsBytes size of its parts in bytes
     */
    Measures of(Accuracy accuracy, long inputBytes, CountsDirectory counts, long countsBytes) {
        return new Measures(accuracy, cost(), phases(), volume(inputBytes, counts, countsBytes));
    }

    private Cost cost() {
        double tasks = all(TaskCounter.CPU_MILLISECONDS) / MILLIS;
        return new Cost(
                seconds(process.start(), process.end()),
                local ? run.cpuSeconds() : run.cpuSeconds() + tasks,
                run.peakResidentBytes(),
                run.peakHeapBytes(),
                run.heapBytes());
    }

    private Phases phases() {
        double wall = seconds(process.start(), process.end());
        double start = seconds(process.start(), count.submitted());
        double maps = seconds(count.submitted(), count.mapsEnd());
        int waves = (count.mapTasks() + trial.cores() - 1) / trial.cores();
        double scan = Math.min(maps, waves * count.meanScanSeconds());
        double emit = Math.min(maps - scan, waves * count.meanEmitSeconds());
        double reduce = seconds(count.mapsEnd(), lastOfCount.end());
        double second = seconds(top.submitted(), top.end());
        return new Phases(start, scan, emit, maps - scan - emit, reduce, second, wall - start - maps - reduce - second);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }

    private Volume volume(long inputBytes, CountsDirectory counts, long countsBytes) {
        return new Volume(
                inputBytes,
                counts.summary().lines().linesRead(),
                count.mapTasks(),
                counted(count, TaskCounter.MAP_OUTPUT_RECORDS),
                counted(count, TaskCounter.COMBINE_INPUT_RECORDS),
                counted(count, TaskCounter.COMBINE_OUTPUT_RECORDS),
                all(TaskCounter.SPILLED_RECORDS),
                all(TaskCounter.REDUCE_SHUFFLE_BYTES),
                counts.parts().size(),
                countsBytes);
    }

    /** The sum over all jobs. */
    private long all(TaskCounter counter) {
        return run.jobs().stream().mapToLong(job -> counted(job, counter)).sum();
    }

    private static long counted(JobRecord job, TaskCounter counter) {
        return job.counter(TaskCounter.class.getName(), counter.name());
    }
}
