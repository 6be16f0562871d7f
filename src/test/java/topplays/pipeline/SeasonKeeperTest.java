package topplays.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.WaitableClock;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.PolicyKind;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.SeasonJson;
import topplays.storage.events.WriterSettings;

class SeasonKeeperTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final PacingSettings SETTINGS = PacingSettings.of(Duration.ofMinutes(15));

    @TempDir
    private Path events;

    private final List<String> notes = new ArrayList<>();

    @Test
    void aLearnedProfileSurvivesARestart() throws Exception {
        for (int run = 1; run <= 3; run++) {
            try (BatchDirectory directory = open()) {
                SeasonKeeper season = SeasonKeeper.of(PolicyKind.TAUT_STRING, SETTINGS, START, directory, notes::add);
                live(season, 80);
                season.keep(directory);

                assertThat(slotsSeen(directory)).isEqualTo(2L * run);
            }
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void anUnreadableProfileIsReportedAndDiscarded() throws Exception {
        try (BatchDirectory directory = open()) {
            directory.store(SeasonJson.NAME, "torn".getBytes(UTF_8));

            SeasonKeeper season = SeasonKeeper.of(PolicyKind.TAUT_STRING, SETTINGS, START, directory, notes::add);
            live(season, 80);
            season.keep(directory);

            assertThat(notes).singleElement().asString().startsWith("discarding the stored traffic profile: ");
            assertThat(slotsSeen(directory)).isEqualTo(2);
        }
    }

    @Test
    void aProfileThatCannotBeStoredIsReportedOnceAndStoredLater() throws Exception {
        try (BatchDirectory directory = open()) {
            SeasonKeeper season = SeasonKeeper.of(PolicyKind.TAUT_STRING, SETTINGS, START, directory, notes::add);
            live(season, 80);
            Path inTheWay = Files.createDirectories(events.resolve("_writers/w/kept-season.json/folder"));
            season.keep(directory);
            season.keep(directory);
            assertThat(notes).singleElement().asString().startsWith("cannot store the traffic profile");
            assertThat(events.resolve("_writers/w")).isDirectoryNotContaining("glob:**/_*");

            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());
            season.keep(directory);
            assertThat(slotsSeen(directory)).isEqualTo(2);
        }
    }

    @Test
    void aPolicyThatLearnsNothingKeepsNothing() throws Exception {
        try (BatchDirectory directory = open()) {
            SeasonKeeper season = SeasonKeeper.of(PolicyKind.OPTIMAL_AVAILABLE, SETTINGS, START, directory, notes::add);
            live(season, 80);
            season.keep(directory);

            assertThat(directory.load(SeasonJson.NAME)).isEmpty();
        }
    }

    private BatchDirectory open() throws IOException, InterruptedException {
        WriterSettings writer = new WriterSettings("w", false, new TreeMap<>(), Optional.empty());
        return BatchDirectory.open(
                new org.apache.hadoop.fs.Path(events.toUri()),
                writer,
                new Configuration(),
                WaitableClock.STEADY,
                notes::add);
    }

    private static void live(SeasonKeeper season, int ticks) {
        Backlog backlog = Backlog.of(SETTINGS);
        for (int tick = 0; tick < ticks; tick++) {
            backlog.arrive(100);
            long[] written = {0};
            season.batches().write(backlog, size -> written[0] += size);
            backlog.release(written[0]);
            season.ticked();
        }
    }

    private static long slotsSeen(BatchDirectory directory) throws IOException {
        return SeasonJson.fromJson(directory.load(SeasonJson.NAME).orElseThrow())
                .slotsSeen();
    }
}
