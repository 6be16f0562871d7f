package topplays.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;

/**
 * Where a task attempt is to fail, and when. The first attempts of each task fail, as many as {@value #ATTEMPTS} says
 * (1), each in the next place, and those that follow do not. Where an attempt does not come to its place, or does too
 * little there, it does not fail.
 *
 * <p>Of the same seed, the same attempt of a task fails in the same place at the same moment, in every run.
 */
final class FaultPlan {
    private static final String SEED = "topplays.faults.seed";
    private static final String ATTEMPTS = "topplays.faults.attempts";

    private static final List<Place> OF_MAPS = List.of(Place.MAP, Place.COMBINE, Place.COMMIT);
    private static final List<Place> OF_REDUCES = List.of(Place.REDUCE, Place.WRITE, Place.COMMIT);

    private final TaskAttemptID attempt;
    private final Place planned;
    private final SplittableRandom moments;

    /** Where it fails. */
    enum Place {
        /** While the mapper reads and scans, after some bytes. */
        MAP(1 << 18),
        /** While the combiner sums, after some values. */
        COMBINE(1 << 10),
        /** While the reducer sums, after some values. */
        REDUCE(1 << 10),
        /** While what was reduced is written, after some bytes. */
        WRITE(1 << 16),
        /** As a task's output is committed, before that is done or after. */
        COMMIT(1);

        private final int most;

        Place(int most) {
            this.most = most;
        }
    }

    private FaultPlan(TaskAttemptID attempt, int failingAttempts, long seed) {
        this.attempt = attempt;
        int task = attempt.getTaskID().getId();
        List<Place> places = attempt.getTaskType() == TaskType.MAP ? OF_MAPS : OF_REDUCES;
        planned = attempt.getId() < failingAttempts
                ? places.get(Math.floorMod(seed + task + attempt.getId(), places.size()))
                : null;
        moments = new SplittableRandom(Objects.hash(seed, attempt.getTaskType().name(), task, attempt.getId()));
    }

    /** That of the task attempt whose configuration it is; nothing is to fail where there is none. */
    static Fault fault(Configuration conf, Place... places) {
        String attempt = conf.get(MRJobConfig.TASK_ATTEMPT_ID);
        if (attempt == null) {
            return Fault.NONE;
        }
        FaultPlan plan = new FaultPlan(TaskAttemptID.forName(attempt), conf.getInt(ATTEMPTS, 1), conf.getLong(SEED, 0));
        return Arrays.asList(places).contains(plan.planned) ? plan.fault() : Fault.NONE;
    }

    private Fault fault() {
        return new Fault(moments.nextInt(planned.most + 1), "planned fault: " + planned + " in " + attempt);
    }
}
