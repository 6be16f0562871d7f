package topplays.evaluate.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.PhaseCost;
import topplays.evaluate.fit.SlotWork;

/**
 * The time that a cluster needs for the chart of a day of events.
 *
 * @param work the work of each slot
 * @param secondsByModel seconds per phase, assuming disks and network as fast as those of the trials
 * @param startSeconds seconds to start jobs and containers, if the model does not include them
 */
public record Plan(
        PlanRequest request,
        DailyLoad load,
        SlotWork work,
        Map<PhaseCost, Double> secondsByModel,
        double startSeconds) {
    private static final int MOST_NODES = 10_000;
    private static final int JOBS = 2;
    /** The reduce task of the count job, and the map and reduce task of the top job. */
    private static final int TASKS_AFTER_THE_MAPS = 3;

    public static Plan of(PlanRequest request, CapacityModel model) {
        return of(request, DailyLoad.of(request, model), model);
    }

    /** The plan for the smallest cluster that meets the time limit. Empty if even the largest one does not. */
    public static Optional<Plan> within(Duration limit, PlanRequest request, CapacityModel model) {
        DailyLoad load = DailyLoad.of(request, model);
        return IntStream.rangeClosed(1, MOST_NODES)
                .filter(nodes -> nodes * (long) request.cluster().node().containers() > 1)
                .mapToObj(nodes -> of(request.withNodes(nodes), load, model))
                .filter(plan -> plan.totalSeconds() <= limit.toMillis() / 1000.0)
                .findFirst();
    }

    private static Plan of(PlanRequest request, DailyLoad load, CapacityModel model) {
        SlotWork work = load.on(request.cluster());
        double startSeconds = model.onCluster() ? 0 : startSeconds(work, request.cluster());
        return new Plan(request, load, work, model.seconds(work), startSeconds);
    }

    private static double startSeconds(SlotWork work, Cluster cluster) {
        double taskStarts = work.waves() + TASKS_AFTER_THE_MAPS;
        return ((double) JOBS * cluster.jobStart().toMillis()
                        + taskStarts * cluster.taskStart().toMillis())
                / 1000;
    }

    /** The seconds that the disks need for the input. */
    double diskSeconds() {
        Cluster cluster = request.cluster();
        return load.bytes()
                / Math.min(load.mapTasks(), cluster.nodes())
                / cluster.node().diskRate();
    }

    /** The seconds that the network needs for the shuffle. */
    double networkSeconds() {
        Cluster cluster = request.cluster();
        return load.shuffledBytes()
                / Math.min(load.reduceTasks(), cluster.nodes())
                / cluster.node().networkRate();
    }

    boolean isBoundByDisks() {
        return diskSeconds() > secondsByModel.get(PhaseCost.SCAN);
    }

    boolean isBoundByNetwork() {
        return networkSeconds() > secondsByModel.get(PhaseCost.REDUCE);
    }

    /** The seconds of a phase, limited by disks and network. */
    double seconds(PhaseCost phase) {
        double byModel = secondsByModel.get(phase);
        return switch (phase) {
            case SCAN -> Math.max(byModel, diskSeconds());
            case REDUCE -> Math.max(byModel, networkSeconds());
            default -> byModel;
        };
    }

    public double totalSeconds() {
        return startSeconds
                + secondsByModel.keySet().stream().mapToDouble(this::seconds).sum();
    }
}
