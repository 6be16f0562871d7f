package topplays.jobs.tasks;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/**
 * A sum of plays, or of viewers, over all tasks of a job, exact even if it exceeds a long.
 *
 * <p>Job counters are longs that overflow silently. So each task reports its sum in two halves of 32 bits, and
 * {@link #total} combines them.
 */
public final class PlaySum {
    private static final String GROUP = "Plays";
    private static final int HALF = 32;
    private static final long LOW_HALF = 0xffff_ffffL;

    private long high;
    private long low;

    /** The sums that the jobs keep. */
    public enum Of {
        EVENTS_COUNTED,
        COUNTS_WRITTEN,
        COUNTS_READ,
        VIEWERS_WRITTEN,
        VIEWERS_READ,
        AUDIENCE_READ,
        AUDIENCE_OUTSIDE,
        AUDIENCE_WRITTEN,
        WITHHELD,
        OUTSIDE
    }

    /** Adds plays, or viewers. */
    public void add(long plays) {
        low += plays & LOW_HALF;
        high += (plays >>> HALF) + (low >>> HALF);
        low &= LOW_HALF;
    }

    /** Adds this task's sum to the job's counters. Call it once, at the task's end. */
    public void report(Of what, TaskInputOutputContext<?, ?, ?, ?> context) {
        context.getCounter(GROUP, what + "_LOW").increment(low);
        context.getCounter(GROUP, what + "_HIGH").increment(high);
    }

    /** The sum over all tasks. Throws {@link IOException} if it exceeds {@link Long#MAX_VALUE}. */
    public static long total(Of what, Counters counters) throws IOException {
        BigInteger low = value(what + "_LOW", counters);
        BigInteger high = value(what + "_HIGH", counters);
        try {
            return high.shiftLeft(HALF).add(low).longValueExact();
        } catch (ArithmeticException e) {
            throw new IOException("the plays of all videos together exceed " + Long.MAX_VALUE, e);
        }
    }

    private static BigInteger value(String name, Counters counters) {
        return BigInteger.valueOf(counters.findCounter(GROUP, name).getValue());
    }
}
