package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as their users meet them: what they print, what they leave behind, and how they end. */
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void countTopAndReportDoInThreeStepsWhatChartDoesInOne() throws IOException {
        String events = log("events.tsv", Map.of("a", 3, "b", 2, "c", 1));

        assertThat(CommandRun.of("count", events, path("counts")).err())
                .isEqualTo("6 plays of 3 videos, from 6 lines.\n");
        assertThat(CommandRun.of("top", "-k", "2", path("counts"), path("top")).exitCode())
                .isEqualTo(Main.DONE);

        String inSteps = CommandRun.of("report", path("top")).out();
        assertThat(inSteps)
                .isEqualTo(CommandRun.of("chart", "-k", "2", events).out())
                .contains("50.0%");
    }

    @Test
    void theWinnerOfSeveralCountsMayBeInNoneOfTheirCharts() throws IOException {
        count("monday", Map.of("a", 5, "steady", 4));
        count("tuesday", Map.of("b", 5, "steady", 4));
        count("wednesday", Map.of("c", 5, "steady", 4));

        CommandRun top =
                CommandRun.of("top", "-k", "1", path("monday"), path("tuesday"), path("wednesday"), path("top"));

        assertThat(top.err()).isEqualTo("27 plays of 4 videos, from 27 lines.\n");
        assertThat(report()).isEqualTo("1\tsteady\t12\n");
    }

    @Test
    void numbersInNamesOfFilesAreTheSameInEveryLocale() throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            CommandRun.of("simulate", "--events", "10", path("events"));
        } finally {
            Locale.setDefault(usual);
        }

        try (Stream<Path> files = Files.walk(folder.resolve("events"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("events-")))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("events-simulate-[0-9]{16}-[0-9]{16}\\.tsv"));
        }
    }

    @Test
    void theMeasuresHaveTheCountersOfEachJob() throws IOException {
        String events = log("events.tsv", Map.of("a", 3, "b", 2));

        CommandRun.of("chart", events, "--measures", path("measures.json"));

        assertThat(Files.readString(folder.resolve("measures.json")))
                .contains("\"step\" : \"count\"", "\"step\" : \"top\"", "\"COUNTED\" : 5", "\"cpuSeconds\"");
        CommandRun.of("chart", events, "--measures", path("measures.json")).assertFailed("output exists");
        CommandRun.of("count", events, path("counts"), "--measures", path("no/such/file"))
                .assertFailed("no such folder");
        assertThat(folder.resolve("counts")).doesNotExist();
    }

    @Test
    void aChartOfManyRowsIsCutAtK() throws IOException {
        count("counts", Stream.iterate(1, i -> i + 1).limit(50).collect(Collectors.toMap(i -> "v" + i, i -> i % 7)));

        CommandRun.of("top", "-k", "1000000", path("counts"), path("top"));

        assertThat(report().lines()).hasSize(43).startsWith("1\tv13\t6", "1\tv20\t6");
    }

    @Test
    void countsOfTheSameBatchAreNotAddedUp() throws IOException {
        String batch = log("events-web-0000000000000001-0000000000000003.tsv", Map.of("a", 3));
        CommandRun.of("count", batch, path("one"));
        CommandRun.of("count", batch, path("other"));

        CommandRun top = CommandRun.of("top", path("one"), path("other"), path("top"));

        top.assertFailed("the counts overlap: events 1 to 3 of writer 'web' would be counted twice");
        assertThat(folder.resolve("top")).doesNotExist();
    }

    @Test
    void overlappingBatchesFailTheCount() throws IOException {
        log("events-web-0000000000000001-0000000000000003.tsv", Map.of("a", 3));
        log("events-web-0000000000000003-0000000000000004.tsv", Map.of("a", 2));

        CommandRun.of("count", folder.toString(), path("../counts"))
                .assertFailed("events 3 to 3 of writer 'web' would be counted twice");
    }

    @Test
    void theSummarySaysWhichBatchesWereRead() throws IOException {
        Path events = Files.createDirectories(folder.resolve("events/2026-11-20"));
        Files.writeString(
                events.resolve("events-web-0000000000000001-0000000000000002.tsv"),
                "2026-11-20\tu\ta\n2026-11-20\tu\ta\n");
        Files.writeString(events.resolve("events-web-0000000000000003-0000000000000003.tsv"), "2026-11-20\tu\ta\n");
        Files.writeString(events.resolve("_events-web-0000000000000004-0000000000000009.tsv"), "in progress");

        CommandRun.of("count", path("events"), path("counts"));

        assertThat(Files.readString(folder.resolve("counts/_summary.json")))
                .contains("\"covered\" : {\n    \"web\" : [ [ 1, 3 ] ]\n  }")
                .contains("\"linesRead\" : 3");
    }

    @Test
    void changedCountsAreNotMadeAChart() throws IOException {
        count("counts", Map.of("a", 3));
        Path part;
        try (Stream<Path> files = Files.list(folder.resolve("counts"))) {
            part = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .filter(file -> !CountsText.text(file).isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(part, "a\t4\n");

        CommandRun.of("top", path("counts"), path("top")).assertFailed("4 plays of 1 videos were found", "count again");
        assertThat(folder.resolve("top")).doesNotExist();
    }

    @Test
    void anExistingOutputIsRefusedAndOverwrittenOnlyByItsKind() throws IOException {
        count("counts", Map.of("a", 3));
        String events = log("more.tsv", Map.of("b", 1));

        CommandRun.of("count", events, path("counts")).assertFailed("output exists");
        CommandRun.of("top", "--overwrite", path("counts"), path(".")).assertFailed("not overwritten");
        assertThat(CommandRun.of("count", "--overwrite", events, path("counts")).exitCode())
                .isEqualTo(Main.DONE);
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo("b\t1\n");
        assertThat(visibleAndHidden()).containsExactlyInAnyOrder("counts", "counts.tsv", "more.tsv");
    }

    @Test
    void everySplitKnowsTheColumnsOfItsFileAndOnlyTheFirstHasTheHeader() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "\uFEFFuser,video\r\n" + "ana,x\r\n".repeat(100));
        Files.writeString(folder.resolve("b.csv"), "video,n,user\n" + "y,1,ben\n".repeat(100));

        CommandRun run = CommandRun.of(
                "chart",
                "-Dmapreduce.input.fileinputformat.split.maxsize=50",
                path("*.csv"),
                "--input-format",
                "csv",
                "--header");

        assertThat(run.out()).endsWith("200 plays of 2 videos, from 202 lines (2 headers).\n");
    }

    private void count(String name, Map<String, Integer> plays) throws IOException {
        assertThat(CommandRun.of("count", log(name + ".tsv", plays), path(name)).exitCode())
                .isEqualTo(Main.DONE);
    }

    private String log(String name, Map<String, Integer> plays) throws IOException {
        String lines = plays.entrySet().stream()
                .map(count -> "2026-11-20\tu\t%s\n".formatted(count.getKey()).repeat(count.getValue()))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve(name), lines).toString();
    }

    private String report() {
        return CommandRun.of("report", path("top"), "--report-format", "tsv").out();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Stream<String> visibleAndHidden() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
