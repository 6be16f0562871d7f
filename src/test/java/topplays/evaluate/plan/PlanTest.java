package topplays.evaluate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.Curves;
import topplays.evaluate.fit.MadeTrials;
import topplays.evaluate.fit.PhaseCost;
import topplays.pacing.PacingSettings;

public class PlanTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Cluster TEN_NODES = new Cluster(
            10,
            new Cluster.Node(8, 32 * GIGABYTE, 2 * GIGABYTE, GIGABYTE, GIGABYTE),
            new Cluster.Hdfs(3, GIGABYTE / 8, GIGABYTE / 2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));
    private static final PacingSettings FRESH =
            PacingSettings.of(Duration.ofMinutes(15)).withBatches(Duration.ofMinutes(1), 64 << 10, 128 << 20);
    private static final CapacityModel MODEL =
            CapacityModel.of(Curves.of(MadeTrials.full(0)), false).orElseThrow();

    @Test
    void aDayIsReadInWavesByAllContainersButTheMasters() {
        Plan plan = Plan.of(request("5e9/day", TEN_NODES), MODEL);

        assertThat(TEN_NODES.slots()).isEqualTo(79);
        assertThat(plan.load().bytes()).isEqualTo(5e9 * 44);
        assertThat(plan.load().mapTasks()).isEqualTo(Math.ceil(5e9 * 44 / GIGABYTE * 2));
        assertThat(plan.work().waves()).isEqualTo(6);
        assertThat(plan.load().reduceTasks()).isEqualTo(52);
        assertThat(plan.secondsByModel().get(PhaseCost.SCAN))
                .isCloseTo(6 * 5e9 * 44 / 410 * MadeTrials.SECONDS_PER_BYTE + 6 * 2_880 / 410.0 * 1e-4, within(0.05));
        assertThat(plan.startSeconds()).isEqualTo(2 * 10 + (6 + 3) * 2);
    }

    @Test
    void theScanIsNoFasterThanTheDisksAndTheReductionThanTheNetwork() {
        Cluster slow = new Cluster(
                10,
                new Cluster.Node(8, 32 * GIGABYTE, 2 * GIGABYTE, 100 << 20, 1 << 20),
                TEN_NODES.hdfs(),
                Duration.ZERO,
                Duration.ZERO);
        Plan plan = Plan.of(request("5e9/day", slow), MODEL);

        assertThat(plan.seconds(PhaseCost.SCAN)).isEqualTo(5e9 * 44 / 10 / (100 << 20));
        assertThat(plan.seconds(PhaseCost.REDUCE)).isEqualTo(plan.load().shuffledBytes() / 10 / (1 << 20));
        assertThat(plan.totalSeconds()).isGreaterThan(plan.seconds(PhaseCost.SCAN) + plan.seconds(PhaseCost.REDUCE));
    }

    @Test
    void coresAndMemoryLimitTheContainers() {
        assertThat(new Cluster.Node(8, 8 * GIGABYTE, 2 * GIGABYTE, 1, 1).containers())
                .isEqualTo(4);
        assertThat(new Cluster.Node(8, 64 * GIGABYTE, 2 * GIGABYTE, 1, 1).containers())
                .isEqualTo(8);
        assertThatThrownBy(() -> new Cluster(
                        1,
                        new Cluster.Node(1, GIGABYTE, GIGABYTE, 1, 1),
                        TEN_NODES.hdfs(),
                        Duration.ZERO,
                        Duration.ZERO))
                .hasMessage("a cluster needs at least two containers, one for the application master: 1");
    }

    @Test
    void theSmallestClusterThatIsInTimeIsFound() {
        Plan plan = Plan.within(Duration.ofMinutes(5), request("5e9/day", TEN_NODES), MODEL)
                .orElseThrow();
        int nodes = plan.request().cluster().nodes();

        assertThat(plan.totalSeconds()).isLessThanOrEqualTo(300);
        assertThat(Plan.of(request("5e9/day", TEN_NODES.withNodes(nodes - 1)), MODEL)
                        .totalSeconds())
                .isGreaterThan(300);
        assertThat(Plan.within(Duration.ofSeconds(5), request("5e9/day", TEN_NODES), MODEL))
                .isEmpty();
    }

    @Test
    void trialsOnAClusterHaveTheStartsInThemselves() {
        CapacityModel onCluster =
                CapacityModel.of(Curves.of(MadeTrials.full(0)), true).orElseThrow();

        assertThat(Plan.of(request("5e9/day", TEN_NODES), onCluster).startSeconds())
                .isZero();
    }

    @Test
    void batchesComeAtTheIntervalAndNoLargerThanTheMaximum() {
        assertThat(BatchFiles.of(1 << 20, FRESH)).isEqualTo(new BatchFiles(1_440, 60 << 20));
        assertThat(BatchFiles.of(5 << 20, FRESH)).isEqualTo(new BatchFiles(3 * 1_440, 100 << 20));
    }

    @Test
    void fewEventsFillABatchSlowlyAndLeaveAtTheDeadlineAtTheLatest() {
        assertThat(BatchFiles.of(512, FRESH)).isEqualTo(new BatchFiles(86_400 / 128.0, 64 << 10));
        assertThat(BatchFiles.of(1, FRESH)).isEqualTo(new BatchFiles(96, 900));
    }

    @Test
    void everyFileAndBlockIsAnObjectOfTheNameNode() {
        Plan plan = Plan.of(request("1e8/day", TEN_NODES), MODEL);

        assertThat(plan.load().batches().perDay()).isEqualTo(1_440);
        assertThat(plan.load().reduceTasks()).isEqualTo(2);
        assertThat(plan.load().nameNodeObjects(TEN_NODES.hdfs()))
                .as("batches, parts, TOP, two summaries with a block, two empty files, three folders")
                .isEqualTo(2 * 1_440 + 2 * 2 + 2 + 2 * 2 + 2 + 3);
        assertThat(plan.load().hdfsBytes(TEN_NODES.hdfs())).isBetween(3 * 4.4e9, 3 * 4.5e9);
    }

    public static List<PlanRequest> examples() {
        return List.of(request("1e8/day"), request("5e9/day"));
    }

    public static PlanRequest request(String rate) {
        return request(rate, TEN_NODES);
    }

    private static PlanRequest request(String rate, Cluster cluster) {
        return new PlanRequest(EventRate.parse(rate), cluster, FRESH, 1_000_000, 1);
    }
}
