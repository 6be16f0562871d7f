package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.HandDrivenTime;

class BatchDirectoryTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T23:59:59.999Z");
    private static final Instant NIGHT = Instant.parse("2026-11-21T00:00:00Z");
    private static final WriterSettings SETTINGS = settings(Map.of("seed", 7));

    @TempDir
    private Path events;

    private final List<String> notes = new ArrayList<>();

    @Test
    void putsABatchInTheFolderOfTheDayItIsReleased() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
            batches.write(new NumberedBatch(4, 4), NIGHT, Map.of());
        }

        assertThat(visible())
                .containsExactly(
                        "2026-11-20/events-w-0000000000000001-0000000000000003.tsv",
                        "2026-11-21/events-w-0000000000000004-0000000000000004.tsv");
        assertThat(text("2026-11-20/events-w-0000000000000001-0000000000000003.tsv"))
                .isEqualTo("event 1\nevent 2\nevent 3\n");
        assertThat(notes).isEmpty();
    }

    @Test
    void leavesNothingButTheLockAndOneRecordBesideTheBatches() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(kept()).containsExactlyInAnyOrder("lock", "position-0000000000000000.json");
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
            batches.write(new NumberedBatch(4, 9), EVENING, Map.of());
        }

        assertThat(kept()).containsExactlyInAnyOrder("lock", "position-0000000000000009.json");
    }

    @Test
    void tellsTheNextOneWhereItEnded() throws Exception {
        Map<String, Object> position = Map.of("log.tsv", Map.of("line", 3, "byte", 5_000_000_000L, "print", "é\n"));
        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.lastNumber()).isZero();
            assertThat(batches.position()).isEmpty();
            batches.write(new NumberedBatch(1, 3), EVENING, position);
            assertThat(batches.lastNumber()).isEqualTo(3);
            assertThat(batches.position()).contains(position);
        }

        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.lastNumber()).isEqualTo(3);
            assertThat(batches.position()).contains(position);
        }
    }

    @Test
    void stillKnowsWhereItEndedWhenTheOldDaysHaveBeenDeleted() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of("line", 3));
        }
        Files.delete(events.resolve("2026-11-20/events-w-0000000000000001-0000000000000003.tsv"));
        Files.delete(events.resolve("2026-11-20"));

        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.position()).contains(Map.of("line", 3));
            batches.write(new NumberedBatch(4, 4), NIGHT, Map.of());
        }
    }

    @Test
    void takesEachNumberOnceAndInOrder() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());

            assertThatThrownBy(() -> batches.write(new NumberedBatch(3, 4), EVENING, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a batch must begin with event 4: 3");
            assertThatThrownBy(() -> batches.write(new NumberedBatch(5, 6), EVENING, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void compressesTheSameBatchToTheSameBytes() throws Exception {
        String name = "2026-11-20/events-w-0000000000000001-0000000000000999.tsv.gz";
        List<String> files = new ArrayList<>();
        for (String writer : List.of("a", "b")) {
            WriterSettings zipped = new WriterSettings(writer, true, new TreeMap<>(), Optional.empty());
            try (BatchDirectory batches = open(zipped)) {
                batches.write(new NumberedBatch(1, 999), EVENING, Map.of());
            }
            files.add(name.replace("-w-", "-" + writer + "-"));
        }

        byte[] compressed = Files.readAllBytes(events.resolve(files.get(0)));
        assertThat(Files.readAllBytes(events.resolve(files.get(1)))).isEqualTo(compressed);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo(NumberedBatch.lines(1, 999));
        }
    }

    @Test
    void failsWhereAnotherFileStandsInTheBatchesPlace() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            Path target = events.resolve("2026-11-20/events-w-0000000000000001-0000000000000003.tsv");
            Files.createDirectories(target.getParent());
            Files.writeString(target, "mine");

            assertThatThrownBy(() -> batches.write(new NumberedBatch(1, 3), EVENING, Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage(target + " exists with 4 bytes instead of 24; another process wrote it");
            assertThat(target).hasContent("mine");
            assertThatThrownBy(() -> batches.write(new NumberedBatch(1, 3), EVENING, Map.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(kept()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void keepsAFewBytesBesideThePositions() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.load("season")).isEmpty();
            batches.store("season", new byte[] {1, 2});
            batches.store("season", new byte[] {3});
        }

        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.load("season"))
                    .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(3));
        }
    }

    private BatchDirectory open(WriterSettings settings) throws IOException, InterruptedException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(events.toUri());
        return BatchDirectory.open(path, settings, new Configuration(), new HandDrivenTime(), notes::add);
    }

    private static WriterSettings settings(Map<String, Object> options) {
        return new WriterSettings("w", false, new TreeMap<>(options), Optional.empty());
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.walk(events)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> events.relativize(file).toString())
                    .filter(name -> !name.contains("/_") && !name.startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(events.resolve("_writers/w"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(events.resolve(file));
    }
}
