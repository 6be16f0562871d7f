package topplays.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.EventsFolder;
import topplays.cli.Main;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    private CommandRun simulate(String events, String... options) {
        List<String> line = new ArrayList<>(
                List.of("simulate", path(events), "--events", "3000", "--duration", "3h", "--min-batch", "4k"));
        line.addAll(List.of(options));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private EventsFolder events(String name) {
        return new EventsFolder(folder.resolve(name));
    }

    @Test
    void writesExactlyTheEventsAskedForInNumberedBatches() throws IOException {
        CommandRun run = simulate("events");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err()).contains("3,000 events in ", "in → out: CV", "Median wait ");
        assertThat(events("events").lines().lines()).hasSize(3_000);
        assertThat(events("events").batches()).hasSizeGreaterThan(10);
        assertThat(events("events").gaps()).isEmpty();
    }

    @Test
    void theTruthIsWhatACountOfTheEventsGives() throws IOException {
        simulate("events", "--truth", path("truth.tsv"), "--videos", "50");

        CommandRun chart = CommandRun.of("chart", path("events"), "-k", "1000000", "--report-format", "tsv");

        assertThat(chart.out().lines().map(line -> line.substring(line.indexOf('\t') + 1)))
                .isEqualTo(Files.readAllLines(folder.resolve("truth.tsv")));
    }

    @Test
    void repeatsViewsAndTheTruthKnows() throws IOException {
        CommandRun run = simulate("events", "--repeat-share", "0.5", "--truth", path("truth.tsv"));

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(events("events")
                        .lines()
                        .lines()
                        .map(line -> line.substring(24))
                        .distinct())
                .hasSizeBetween(1_200, 1_700);
        CommandRun chart = CommandRun.of("chart", path("events"), "-k", "1000000", "--report-format", "tsv");
        assertThat(chart.out().lines().map(line -> line.substring(line.indexOf('\t') + 1)))
                .isEqualTo(Files.readAllLines(folder.resolve("truth.tsv")));
        simulate("events", "--repeat-share", "0.4").assertFailed("writer 'simulate' had repeat-share=0.5 before");
    }

    @Test
    void theEventsDependOnNeitherThreadsNorBatches() throws IOException {
        simulate("one", "--threads", "1");
        simulate("many", "--threads", "7", "--deadline", "1h", "--gzip");

        assertThat(events("many").lines()).isEqualTo(events("one").lines());
        assertThat(events("many").batches())
                .hasSizeLessThan(events("one").batches().size());
    }

    @Test
    void continuesAfterAnInterruption() throws IOException {
        simulate("events");
        String whole = events("events").lines();
        List<Path> batches = events("events").batches();
        Path writer = folder.resolve("events/_writers/simulate");
        Path record = only(writer, "position-");
        Path middle = batches.get(batches.size() / 2);
        String name = middle.getFileName().toString();
        Files.writeString(
                writer.resolve("position-" + name.substring(name.length() - 20, name.length() - 4) + ".json"),
                Files.readString(record)
                        .replaceFirst(
                                "\"last\":\\d+",
                                "\"last\":" + Long.parseLong(name.substring(name.length() - 20, name.length() - 4)))
                        .replaceFirst("events-simulate-\\d+-\\d+\\.tsv", name)
                        .replaceFirst("\"bytes\":\\d+", "\"bytes\":" + Files.size(middle)));
        Files.delete(record);
        for (Path batch : batches.subList(batches.size() / 2 + 1, batches.size())) {
            Files.delete(batch);
        }

        CommandRun again = simulate("events");

        assertThat(again.err()).contains("3,000 events in ", " of them from earlier runs.");
        assertThat(events("events").lines()).isEqualTo(whole);
        assertThat(events("events").gaps()).isEmpty();
    }

    private static Path only(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .reduce((one, other) -> {
                        throw new IllegalStateException(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void doesNothingWhenEverythingIsWritten() throws IOException {
        simulate("events");
        List<Path> batches = events("events").batches();

        assertThat(simulate("events").err()).contains("3,000 of them from earlier runs");
        assertThat(events("events").batches()).isEqualTo(batches);
    }

    @Test
    void refusesOtherEventsUnderTheSameName() {
        simulate("events");

        simulate("events", "--seed", "2").assertFailed("writer 'simulate' had seed=1 before", "--writer");
    }

    @Test
    void takesTheRateFromATrace() throws IOException {
        Path trace = Files.writeString(
                folder.resolve("trace.csv"), "timestamp,value\n2026-11-20T00:00:00Z,7\n2026-11-20T01:00:00Z,0\n");

        CommandRun run = CommandRun.of("simulate", path("events"), "--trace", trace.toString());

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(events("events").lines().lines()).hasSize(7).allMatch(line -> line.startsWith("2026-11-20T00:"));
    }

    @Test
    void keepsWithinATightCapacityAndLosesNothing() throws IOException {
        CommandRun run = simulate("events", "--capacity", "64k", "--memory", "16k");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(events("events").lines().lines()).hasSize(3_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --events -1          | --events takes a whole number from 0: '-1'
                    --videos 0           | --videos takes a whole number from 1 to 1000000000: '0'
                    --skew much          | --skew takes a number from 0: 'much'
                    --repeat-share 1.5   | --repeat-share takes a number from 0 to 1: '1.5'
                    --speed 0x           | --speed takes max, realtime or a factor such as 60x: '0x'
                    --profile dirunal    | unknown profile 'dirunal': use diurnal, bursty, viral, flat
                    --start yesterday    | --start takes an ISO-8601 time such as 2026-11-20T08:00:00Z: 'yesterday'
                    --capacity 1k        | --capacity must be at least 64k and at least one batch: 1k, with --min-batch 64k
                    --max-batch 64k      | --max-batch must be at least twice --min-batch, 64k: 64k
                    --batch-interval 20m  | batch interval must be from a tick to the deadline less a tick: 20m
                    --writer a/b         | a writer's name must be 1 to 64 of A-Z a-z 0-9 . _ -, and not . or ..: 'a/b'
                    --policy tautstring  | unknown policy 'tautstring': use taut-string
                    --trace x --profile flat | --profile and --trace both set the rate: give one
                    """)
    void explainsUsageErrors(String options, String message) {
        CommandRun run = CommandRun.of(("simulate " + path("events") + " " + options).split(" "));

        assertThat(run.err()).startsWith("topplays: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheInvalidLineOfATrace() throws IOException {
        Path trace = Files.writeString(
                folder.resolve("trace.csv"),
                "2026-11-20T00:00:00Z,7\n2026-11-20T01:00:00Z,8\n2026-11-20T00:30:00Z,9\n");

        CommandRun.of("simulate", path("events"), "--trace", trace.toString())
                .assertFailed("trace.csv line 3: timestamp is before the row above");
    }
}
