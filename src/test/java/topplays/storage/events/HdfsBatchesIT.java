package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.SafeModeAction;
import org.apache.hadoop.fs.viewfs.ConfigUtil;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.HandDrivenTime;
import topplays.concurrent.WaitableClock;

/** The batch writer on HDFS: the contract of its files, and failures of the cluster. */
class HdfsBatchesIT extends EventsFilesContract {
    private static final WriterSettings SETTINGS = new WriterSettings("w", false, new TreeMap<>(), Optional.empty());
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static MiniDFSCluster cluster;
    private static DistributedFileSystem hdfs;
    private static int folders;

    private final HandDrivenTime time = new HandDrivenTime();
    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void startCluster(@TempDir java.nio.file.Path folder) throws IOException {
        Configuration conf = new Configuration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
        conf.setInt("dfs.client.block.write.locateFollowingBlock.retries", 1);
        conf.setInt("ipc.client.connect.max.retries", 1);
        conf.setBoolean("dfs.client.retry.policy.enabled", false);
        cluster = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
        hdfs = cluster.getFileSystem();
    }

    @AfterAll
    static void stopCluster() {
        cluster.shutdown();
    }

    @Override
    EventsFiles empty() throws IOException {
        return EventsFiles.at(folder(), hdfs.getConf());
    }

    private static Path folder() {
        return new Path(cluster.getURI() + "/events-" + folders++);
    }

    @Test
    void writesBatchesAndTellsTheNextOneWhereItEnded() throws Exception {
        Path events = folder();
        try (BatchDirectory batches = open(events)) {
            batches.write(new NumberedBatch(1, 3), NOON, Map.of("line", 3));
            batches.write(new NumberedBatch(4, 9), NOON, Map.of("line", 9));
            batches.store("season", new byte[] {1});
            batches.store("season", new byte[] {2});
        }

        try (BatchDirectory batches = open(events)) {
            assertThat(batches.lastNumber()).isEqualTo(9);
            assertThat(batches.position()).contains(Map.of("line", 9));
            assertThat(batches.load("season").orElseThrow()).containsExactly(2);
        }
        assertThat(text(events, "2026-11-20/events-w-0000000000000001-0000000000000003.tsv"))
                .isEqualTo(NumberedBatch.lines(1, 3));
        assertThat(names(new Path(events, "_writers/w")))
                .containsExactlyInAnyOrder("position-0000000000000009.json", "kept-season");
    }

    @Test
    void aWriterThatWasTakenForDeadWritesNoMore() throws Exception {
        Path events = folder();
        try (BatchDirectory late = open(events)) {
            late.write(new NumberedBatch(1, 3), NOON, Map.of());
            try (BatchDirectory taker = open(events)) {
                assertThat(time.elapsed()).isEqualTo(HeartbeatLock.STILL);
                taker.write(new NumberedBatch(4, 5), NOON, Map.of());

                assertThatThrownBy(() -> late.write(new NumberedBatch(4, 9), NOON, Map.of()))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("lost the lock on writer 'w'");
                taker.write(new NumberedBatch(6, 9), NOON, Map.of());
            }
        }
        assertThat(names(new Path(events, "2026-11-20"))).hasSize(3);
    }

    @Test
    void aLivingWriterBeatsAndIsNotOvertaken() throws Exception {
        Path events = folder();
        try (BatchDirectory living = openInRealTime(events)) {
            assertThatThrownBy(() -> openInRealTime(events))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("writer 'w' is in use by process ");
            living.write(new NumberedBatch(1, 3), NOON, Map.of());
        }
        assertThat(notes).singleElement().asString().startsWith("writer 'w' is held by process ");
    }

    @Test
    void waitsWhileTheClusterTakesNothing() throws Exception {
        try (BatchDirectory batches = open(folder())) {
            batches.write(new NumberedBatch(1, 3), NOON, Map.of());
            hdfs.setSafeMode(SafeModeAction.ENTER);
            afterSleeps(8, () -> hdfs.setSafeMode(SafeModeAction.LEAVE));

            batches.write(new NumberedBatch(4, 9), NOON, Map.of());

            assertThat(batches.lastNumber()).isEqualTo(9);
        }
        assertThat(notes).hasSize(3);
        assertThat(notes.get(0))
                .startsWith("cannot write hdfs://")
                .contains("trying again: ", "Name node is in safe mode");
        assertThat(notes.get(2)).startsWith("could write hdfs://").endsWith(" after 121s");
    }

    @Test
    void waitsForADataNodeToComeBack() throws Exception {
        Path events = folder();
        try (BatchDirectory batches = open(events)) {
            batches.write(new NumberedBatch(1, 3), NOON, Map.of());
            MiniDFSCluster.DataNodeProperties dataNode = cluster.stopDataNode(0);
            afterSleeps(1, () -> {
                cluster.restartDataNode(dataNode, true);
                cluster.waitActive();
            });

            batches.write(new NumberedBatch(4, 9), NOON, Map.of());
        }
        assertThat(text(events, "2026-11-20/events-w-0000000000000004-0000000000000009.tsv"))
                .isEqualTo(NumberedBatch.lines(4, 9));
    }

    @Test
    void goesOnAfterTheNameNodeWasRestarted() throws Exception {
        Path events = folder();
        try (BatchDirectory batches = open(events)) {
            batches.write(new NumberedBatch(1, 3), NOON, Map.of());
            cluster.shutdownNameNode(0);
            afterSleeps(1, () -> cluster.restartNameNode(0, true));

            batches.write(new NumberedBatch(4, 9), NOON, Map.of());
        }
        assertThat(names(new Path(events, "2026-11-20"))).hasSize(2);
    }

    @Test
    void doesNotWaitForAPermission() throws Exception {
        Path events = folder();
        UserGroupInformation stranger =
                UserGroupInformation.createUserForTesting("stranger", new String[] {"strangers"});

        assertThatThrownBy(() -> stranger.doAs((PrivilegedExceptionAction<BatchDirectory>) () -> open(events)))
                .isInstanceOf(AccessControlException.class)
                .hasMessageContaining("user=stranger");
        try (BatchDirectory batches = open(events)) {
            hdfs.mkdirs(new Path(events, "2026-11-20"));
            hdfs.setQuota(new Path(events, "2026-11-20"), 1, Long.MAX_VALUE);
            afterSleeps(1, () -> hdfs.setQuota(new Path(events, "2026-11-20"), Long.MAX_VALUE - 1, Long.MAX_VALUE - 1));

            batches.write(new NumberedBatch(1, 3), NOON, Map.of());
        }
        assertThat(notes).hasSize(2);
    }

    @Test
    void followsAViewToItsHdfs() throws Exception {
        Path events = folder();
        hdfs.mkdirs(events);
        Configuration conf = new Configuration(hdfs.getConf());
        ConfigUtil.addLink(conf, "cluster", "/events", events.toUri());

        try (BatchDirectory batches =
                BatchDirectory.open(new Path("viewfs://cluster/events"), SETTINGS, conf, time, notes::add)) {
            batches.write(new NumberedBatch(1, 3), NOON, Map.of());
        }

        assertThat(names(new Path(events, "2026-11-20"))).hasSize(1);
    }

    private interface Happening {
        void happen() throws IOException;
    }

    private void afterSleeps(int sleeps, Happening happening) {
        int before = time.sleeps().size();
        time.meanwhile(() -> {
            if (time.sleeps().size() == before + sleeps) {
                try {
                    happening.happen();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private BatchDirectory open(Path events) throws IOException, InterruptedException {
        return BatchDirectory.open(events, SETTINGS, hdfs.getConf(), time, notes::add);
    }

    private BatchDirectory openInRealTime(Path events) throws IOException, InterruptedException {
        return BatchDirectory.open(events, SETTINGS, hdfs.getConf(), WaitableClock.STEADY, notes::add);
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (var status : hdfs.listStatus(folder)) {
            names.add(status.getPath().getName());
        }
        return names;
    }

    private static String text(Path events, String file) throws IOException {
        try (FSDataInputStream in = hdfs.open(new Path(events, file))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
