package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** What {@code verify} says of counts that are right, and of those that somebody or something has changed. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void count() throws IOException {
        Files.createDirectories(folder.resolve("events/day"));
        batch(1, 3, "t\tu\ta\nt\tu\ta\nt\tu\tb\n");
        batch(4, 6, "t\tu\tb\nt\tu\tc\nbad\n");
        assertThat(run("count", "-Dmapreduce.job.reduces=1", path("events"), path("counts"))
                        .exitCode())
                .isEqualTo(Main.DONE);
    }

    @Test
    void anExactCountIsReportedInOneLine() {
        CommandRun run = run("verify", path("events"), path("counts"));

        assertThat(run.out()).isEqualTo("5 plays of 3 videos, from 6 lines: exact\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(Main.DONE);
    }

    @Test
    void eachWayInWhichAVideoDiffersIsListed() throws IOException {
        Files.writeString(part("part-r-00000"), "b\t3\nc\t1\nx\t1\n");
        Files.writeString(part("part-r-00001"), "c\t0\n");

        CommandRun run = run("verify", path("events"), path("counts"));

        assertThat(run.out()).isEqualTo("""
                                    logs  summary  parts
                lines                  6        6
                header                 0        0
                filtered               0        0
                counted                5        5
                malformed: columns     1        1
                plays                  5        5      5
                videos                 3        3      3

                         logs  parts  video
                missing     2      -  a
                extra       -      1  x
                wrong       2      3  b
                twice       1      1  c
                """);
        assertThat(run.err())
                .isEqualTo("topplays: %s is not exact: 1 video missing, 1 video extra, 1 video wrong, 1 video twice;"
                                .formatted(path("counts"))
                        + " if it or a log has changed since, count again\n");
        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void theFirstTenOfEachKindAreListedAndTheOthersCounted() throws IOException {
        StringBuilder lines = new StringBuilder("a\t2\nb\t2\nc\t1\n");
        for (int i = 10; i < 22; i++) {
            lines.append("x").append(i).append("\t0\n");
        }
        Files.writeString(part("part-r-00000"), lines);

        assertThat(run("verify", path("events"), path("counts")).out())
                .contains("videos                 3        3     15  ≠\n")
                .endsWith("extra     -      0  x19\nand 2 more extra\n");
    }

    @Test
    void aSummaryThatSaysOtherwiseIsNotExact() throws IOException {
        Path summary = folder.resolve("counts/_summary.json");
        Files.writeString(
                summary,
                Files.readString(summary)
                        .replace("\"filtered\" : 0", "\"filtered\" : 1")
                        .replace("\"counted\" : 5", "\"counted\" : 4"));

        CommandRun run = run("verify", path("events"), path("counts"));

        assertThat(run.out()).contains("filtered               0        1         ≠\n");
        assertThat(run.err()).contains("is not exact: the summary differs");
        assertThat(run("verify", "--truth", truth("a\t2\nb\t2\nc\t1\n"), path("counts"))
                        .exitCode())
                .isEqualTo(Main.DONE);
    }

    @Test
    void linesThatAreNotAccountedForAreReportedAtOnce() throws IOException {
        Path summary = folder.resolve("counts/_summary.json");
        Files.writeString(summary, Files.readString(summary).replace("\"linesRead\" : 6", "\"linesRead\" : 7"));

        run("verify", path("events"), path("counts")).assertFailed("of 7 lines read, 6 are accounted for");
    }

    @Test
    void laterBatchesAreIgnored() throws IOException {
        batch(7, 7, "t\tu\tnew\n");

        assertThat(run("verify", path("events"), path("counts")).out()).endsWith("exact\n");
    }

    @Test
    void missingBatchesAreNamed() throws IOException {
        Files.delete(folder.resolve("events/day/events-web-0000000000000001-0000000000000003.tsv"));

        run("verify", path("events"), path("counts"))
                .assertFailed("no longer exist: events 1 to 3 of writer 'web'", "count again");
    }

    @Test
    void aPlainLogThatWasAddedLaterIsADifference() throws IOException {
        Files.writeString(folder.resolve("events/other.tsv"), "t\tu\ta\n");

        CommandRun run = run("verify", path("events"), path("counts"));

        assertThat(run.out()).contains("lines                  7        6         ≠\n", "wrong     3      2  a\n");
        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void archivesThatWereSkippedStayOut() throws IOException {
        Files.write(folder.resolve("events/broken.gz"), new byte[] {31, (byte) 139, 8, 0, 0});
        assertThat(run("count", "--on-corrupt", "skip", path("events"), path("skipping"))
                        .exitCode())
                .isEqualTo(Main.DONE);

        assertThat(run("verify", path("events"), path("skipping")).out()).endsWith("exact\n");
        run("verify", path("events"), path("counts")).assertFailed("cannot read", "broken.gz");
    }

    @Test
    void aTruthMayHaveAnyOrderAndMustBeComplete() throws IOException {
        assertThat(run("verify", "--truth", truth("c\t1\nb\t2\na\t2\n"), path("counts"))
                        .out())
                .isEqualTo("5 plays of 3 videos: exact\n");
        assertThat(run("verify", "--truth", truth("c\t1\nb\t2\n"), path("counts"))
                        .out())
                .contains("truth  summary  parts\n", "extra      -      2  a\n");
        run("verify", "--truth", truth("c\t1\nb\t"), path("counts")).assertFailed("truth.tsv, line 2 is cut off: 'b");
        run("verify", "--truth", truth("c\t1\nb 2\n"), path("counts")).assertFailed("line 2 is not video⇥plays: 'b 2'");
        run("verify", "--truth", path("nowhere"), path("counts")).assertFailed("nowhere");
    }

    @Test
    void aFolderWithoutCountsIsRefused() throws IOException {
        run("verify", path("events"), path("nowhere")).assertFailed("no such folder");
        run("verify", path("events"), path("events")).assertFailed("is not a complete COUNTS folder");
        Files.writeString(part("part-r-00000"), "a\t2\nb 2\n");
        run("verify", path("events"), path("counts")).assertFailed("part-r-00000, line 2 is not video⇥plays: 'b 2'");
        Files.writeString(part("part-r-00000"), "a\t9223372036854775807\nb\t1\n");
        run("verify", path("events"), path("counts")).assertFailed("all videos together exceed 9223372036854775807");
    }

    @Test
    void forScriptsThereIsJson() throws IOException {
        Files.write(part("part-r-00000"), "a\t3\nb\t2\nc\t1\n\u00ff\t0\n".getBytes(StandardCharsets.ISO_8859_1));

        JsonNode json = new JsonMapper()
                .readTree(run("verify", "--report-format", "json", path("events"), path("counts"))
                        .out());

        assertThat(json.path("exact").asBoolean(true)).isFalse();
        assertThat(json.at("/logs/malformed/columns").asLong()).isEqualTo(1);
        assertThat(json.at("/summary/plays").asLong()).isEqualTo(5);
        assertThat(json.at("/parts/videos").asLong()).isEqualTo(4);
        assertThat(json.path("wrong").asLong()).isEqualTo(1);
        assertThat(json.at("/firstDifferences/0/videoBase64").asText()).isEqualTo("/w==");
        assertThat(json.at("/firstDifferences/1/expected").asLong()).isEqualTo(2);
        assertThat(json.at("/firstDifferences/1/found").asLong()).isEqualTo(3);
    }

    @Test
    void anInvalidCommandLineIsAUsageError() {
        assertThat(run("verify", path("counts")).exitCode()).isEqualTo(Main.USAGE);
        assertThat(run("verify", "--truth", path("truth.tsv"), path("events"), path("counts"))
                        .err())
                .contains("--truth FILE");
        assertThat(run("verify", "--memory", "1k", path("events"), path("counts"))
                        .err())
                .contains("--memory must be at least 1m: 1k");
        assertThat(run("verify", "--report-format", "html", path("events"), path("counts"))
                        .exitCode())
                .isEqualTo(Main.USAGE);
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private void batch(int first, int last, String lines) throws IOException {
        Files.writeString(folder.resolve("events/day/events-web-%016d-%016d.tsv".formatted(first, last)), lines);
    }

    private String truth(String lines) throws IOException {
        return Files.writeString(folder.resolve("truth.tsv"), lines).toString();
    }

    private Path part(String name) {
        return folder.resolve("counts").resolve(name);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
