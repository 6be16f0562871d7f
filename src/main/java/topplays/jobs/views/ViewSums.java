package topplays.jobs.views;

import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.rule.PlayCounter;

/** The views that a job's reducers got, by what the rule made of them. Each view is one of these. */
public final class ViewSums {
    private static final String GROUP = "Views";

    private long plays;
    private long viewersPlays;
    private long repeats;
    private long tooShort;

    private enum Of {
        PLAYS,
        PLAYS_OF_VIEWERS,
        REPEATS,
        SHORT
    }

    void add(PlayCounter viewer) {
        plays += viewer.plays();
        viewersPlays += viewer.plays();
        repeats += viewer.repeats();
        tooShort += viewer.tooShort();
    }

    void addPlays(long more) {
        plays += more;
    }

    /** Adds this task's sums to the job's counters. Call it once, at the task's end. */
    void report(TaskInputOutputContext<?, ?, ?, ?> context) {
        context.getCounter(GROUP, Of.PLAYS.name()).increment(plays);
        context.getCounter(GROUP, Of.PLAYS_OF_VIEWERS.name()).increment(viewersPlays);
        context.getCounter(GROUP, Of.REPEATS.name()).increment(repeats);
        context.getCounter(GROUP, Of.SHORT.name()).increment(tooShort);
    }

    public static long plays(Counters counters) {
        return total(Of.PLAYS, counters);
    }

    /** The plays whose viewer is known. */
    public static long playsOfViewers(Counters counters) {
        return total(Of.PLAYS_OF_VIEWERS, counters);
    }

    public static long repeats(Counters counters) {
        return total(Of.REPEATS, counters);
    }

    /** The short views that reached the reducers; those that are short by themselves do not. */
    public static long tooShort(Counters counters) {
        return total(Of.SHORT, counters);
    }

    private static long total(Of what, Counters counters) {
        return counters.findCounter(GROUP, what.name()).getValue();
    }
}
