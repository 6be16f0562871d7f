package topplays.jobs.run;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The tasks that Hadoop's local job runner has under way in this process. A killed job is at its end before they are:
 * they write on for a moment, and would make again whatever folder is cleaned up too early.
 */
final class LocalTasks {
    private static final String[] TASK_CODE = {
        "org.apache.hadoop.mapred.MapTask",
        "org.apache.hadoop.mapred.ReduceTask",
        "org.apache.hadoop.mapred.LocalJobRunner$Job"
    };
    private static final long POLL_MILLIS = 20;

    private LocalTasks() {}

    /** Waits until no task runs any more, but no longer than that. */
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

    /** A task that was interrupted leaves its spill thread waiting for what never comes. */
    private static boolean isIdleSpill(Thread thread) {
        return thread.getName().equals("SpillThread") && thread.getState() == Thread.State.WAITING;
    }

    private static boolean isInTask(StackTraceElement... stack) {
        return Arrays.stream(stack).map(StackTraceElement::getClassName).anyMatch(name -> Arrays.stream(TASK_CODE)
                .anyMatch(name::startsWith));
    }
}
