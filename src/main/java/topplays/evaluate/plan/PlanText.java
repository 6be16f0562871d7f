package topplays.evaluate.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.ModelText;
import topplays.evaluate.fit.PhaseCost;
import topplays.model.DurationText;
import topplays.model.SizeText;
import topplays.report.DisplayWidth;
import topplays.report.Figures;

/**
 * A plan as text, in lines of at most 80 columns.
 *
 * <pre>
 * 5e9/day on 10 nodes: 4m 21s for the chart of a day.
 *
 * Containers         80, 8 per node; one is for the application master
 * Count              410 map tasks in 6 waves, 52 reduce tasks
 * </pre>
 */
public final class PlanText {
    private static final int WIDTH = 80;
    private static final String ROW = "%-19s%s";
    private static final int NAME_NODE_BYTES_PER_OBJECT = 150;

    private final Plan plan;
    private final CapacityModel model;

    public PlanText(Plan plan, CapacityModel model) {
        this.plan = plan;
        this.model = model;
    }

    /** The lines, without line ends. */
    public List<String> lines() {
        Cluster cluster = plan.request().cluster();
        List<String> lines = new ArrayList<>();
        lines.add("%s on %s: %s for the chart of a day."
                .formatted(
                        plan.request().rate().text(),
                        Figures.count(cluster.nodes(), "node"),
                        Figures.seconds(plan.totalSeconds())));
        lines.add("");
        rows().forEach(row -> lines.add(ROW.formatted(row.get(0), row.get(1))));
        lines.add("");
        lines.addAll(wrapped(ModelText.error(model)));
        lines.addAll(wrapped("Assumptions: " + String.join("; ", assumptions()) + "."));
        List<String> beyond = beyond();
        if (!beyond.isEmpty()) {
            lines.addAll(wrapped("Extrapolated beyond the trials: " + String.join(", ", beyond) + "."));
        }
        return lines;
    }

    /** Names and values. */
    public List<List<String>> rows() {
        Cluster cluster = plan.request().cluster();
        DailyLoad load = plan.load();
        double objects = load.nameNodeObjects(cluster.hdfs());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Containers",
                "%s, %d per node; one is for the application master"
                        .formatted(count(cluster.slots() + 1.0), cluster.node().containers())));
        rows.add(List.of(
                "Count",
                "%s in %s, %s"
                        .formatted(
                                Figures.count((long) load.mapTasks(), "map task"),
                                Figures.count((long) plan.work().waves(), "wave"),
                                Figures.count((long) load.reduceTasks(), "reduce task"))));
        rows.addAll(times());
        rows.add(List.of(
                "Events per day", "%s, %s".formatted(count(plan.request().rate().perDay()), size(load.bytes()))));
        rows.add(List.of(
                "Videos per day", "%s, COUNTS of %s".formatted(count(load.videos()), size(load.countsBytes()))));
        rows.add(List.of(
                "Shuffle",
                "%s, %s records"
                        .formatted(size(load.shuffledBytes()), count(load.mapTasks() * load.recordsPerTask()))));
        rows.add(List.of(
                "Batches per day",
                "%s of %s"
                        .formatted(
                                count(load.batches().perDay()),
                                size(load.batches().bytesEach()))));
        rows.add(List.of(
                "NameNode per day",
                "%s objects, %s of its memory".formatted(count(objects), size(objects * NAME_NODE_BYTES_PER_OBJECT))));
        rows.add(List.of(
                "HDFS per day",
                "%s in %d copies"
                        .formatted(
                                size(load.hdfsBytes(cluster.hdfs())),
                                cluster.hdfs().replication())));
        return rows;
    }

    private List<List<String>> times() {
        double mapSeconds = plan.seconds(PhaseCost.EMIT) + plan.seconds(PhaseCost.MAP_REST);
        double restSeconds = plan.seconds(PhaseCost.START) + plan.seconds(PhaseCost.END);
        return List.of(
                List.of("Container starts", Figures.seconds(plan.startSeconds())),
                List.of(
                        "Scan",
                        Figures.seconds(plan.seconds(PhaseCost.SCAN))
                                + (plan.isBoundByDisks() ? ", limited by the disks" : "")),
                List.of("Map output", Figures.seconds(mapSeconds)),
                List.of(
                        "Shuffle, reduce",
                        Figures.seconds(plan.seconds(PhaseCost.REDUCE))
                                + (plan.isBoundByNetwork() ? ", limited by the network" : "")),
                List.of("Top", Figures.seconds(plan.seconds(PhaseCost.TOP))),
                List.of("Start and end", Figures.seconds(restSeconds)));
    }

    /** The assumptions; options can change most of them. */
    public List<String> assumptions() {
        PlanRequest request = plan.request();
        Cluster cluster = request.cluster();
        Cluster.Node node = cluster.node();
        List<String> assumptions = new ArrayList<>();
        assumptions.add("a core of the cluster is as fast as a core in the trials");
        assumptions.add("the cluster runs nothing else");
        assumptions.add("a node has %s, %s of memory in containers of %s, reads %s/s from its disks and receives %s/s"
                .formatted(
                        Figures.count(node.cores(), "core"),
                        SizeText.of(node.memory()),
                        SizeText.of(node.containerMemory()),
                        SizeText.rounded(node.diskRate()),
                        SizeText.rounded(node.networkRate())));
        if (!model.onCluster()) {
            assumptions.add("a job starts in %s and each container in %s, because the trials did not run on a cluster"
                    .formatted(text(cluster.jobStart()), text(cluster.taskStart())));
        }
        assumptions.add("map tasks read %s, blocks have %s"
                .formatted(
                        SizeText.of(cluster.hdfs().splitBytes()),
                        SizeText.of(cluster.hdfs().blockBytes())));
        assumptions.add(
                "%s videos are played by Zipf's law with exponent %s, and the tally of a task holds the %s that it reads"
                        .formatted(
                                Figures.count(request.videos()),
                                Figures.decimal(request.skew(), 2),
                                count(plan.load().recordsPerTask())));
        assumptions.add("one writer makes batches from a constant flow, within %s"
                .formatted(DurationText.of(request.pacing().deadline())));
        assumptions.add("the NameNode needs %d bytes per object".formatted(NAME_NODE_BYTES_PER_OBJECT));
        return assumptions;
    }

    /** The values in which the plan exceeds the largest trial. */
    List<String> beyond() {
        CapacityModel.Tried tried = model.tried();
        List<String> beyond = new ArrayList<>();
        addBeyond(beyond, "events", plan.request().rate().perDay(), tried.events());
        addBeyond(beyond, "tasks at the same time", plan.request().cluster().slots(), tried.slots());
        addBeyond(beyond, "videos", (double) plan.request().videos(), tried.videos());
        addBeyond(beyond, "files", plan.load().batches().perDay(), tried.files());
        return beyond;
    }

    private static void addBeyond(List<String> beyond, String what, double planned, double tried) {
        if (planned > tried) {
            beyond.add("%s %s (maximum tried: %s)".formatted(count(planned), what, count(tried)));
        }
    }

    private static List<String> wrapped(String sentence) {
        return DisplayWidth.wrap(sentence, WIDTH);
    }

    private static String text(Duration duration) {
        return duration.isZero() ? "no time" : DurationText.of(duration);
    }

    private static String count(double number) {
        return Figures.count(Math.round(number));
    }

    private static String size(double bytes) {
        return SizeText.rounded(Math.round(bytes));
    }
}
