package topplays.jobs.run;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The tasks of Hadoop's local job runner in this process. They outlive a killed job: they write on for a moment and
 * would recreate a folder that is removed too early.
 */
final class LocalTasks {
    private static final String[] TASK_CODE = {
        "org.apache.hadoop.mapred.MapTask",
        "org.apache.hadoop.mapred.ReduceTask",
        "org.apache.hadoop.mapred.LocalJobRunner$Job"
    };
    private static final long POLL_MILLIS = 20;

    private LocalTasks() {}

    /** Waits until no task is running, or until the time is up. */
    static void awaitEnd(long patienceSeconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        while (anyRuns() && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean anyRuns() {
        return Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(thread -> isInTask(thread.getValue()) && !isIdleSpill(thread.getKey()));
    }

    /** An interrupted task leaves its spill thread waiting forever. */
    private static boolean isIdleSpill(Thread thread) {
        return thread.getName().equals("SpillThread") && thread.getState() == Thread.State.WAITING;
    }

    private static boolean isInTask(StackTraceElement... stack) {
        return Arrays.stream(stack).map(StackTraceElement::getClassName).anyMatch(name -> Arrays.stream(TASK_CODE)
                .anyMatch(name::startsWith));
    }
}
