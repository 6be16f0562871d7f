package topplays.cli.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** {@code ingest} imports files. */
class IngestCommandTest {
    @TempDir
    private Path folder;

    private IngestRuns runs;

    @BeforeEach
    void nameEvents() {
        runs = IngestRuns.in(folder);
    }

    @Test
    void turnsAnyLogIntoEventLines() throws IOException {
        Path log = runs.log("log.csv", "who,what,when\nann,v1,1700000000\n,\"v,2\",1700000001.5\nbob,,1\n");

        CommandRun run = runs.ingest(
                log,
                "--input-format",
                "csv",
                "--header",
                "--video",
                "what",
                "--user",
                "who",
                "--time",
                "when",
                "--time-format",
                "epoch");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(runs.events().lines())
                .isEqualTo("2023-11-14T22:13:20.000Z\tann\tv1\n2023-11-14T22:13:21.500Z\t-\tv,2\n");
        assertThat(run.err())
                .contains("2 events from 4 lines (1 header), in 1 file in ", "Left out: 1 malformed (video-empty 1).");
    }

    @Test
    void countsAsTheLogItselfDoes() {
        Path log = Path.of("sample-data/utf8/events.tsv");
        String[] options = {"-k", "1000", "--report-format", "tsv"};

        runs.ingest(log);

        assertThat(CommandRun.of(
                                "chart",
                                runs.events().folder().toString(),
                                options[0],
                                options[1],
                                options[2],
                                options[3])
                        .outBytes())
                .isEqualTo(CommandRun.of("chart", log.toString(), options[0], options[1], options[2], options[3])
                        .outBytes());
    }

    @Test
    void readsEachLineOnceInAnyNumberOfRuns() throws IOException {
        Path log = runs.log("a.tsv", IngestRuns.lines(0, 1_000));
        runs.ingest(log, "--input-format", "tsv", "--video", "1", "--arrival", "--max-batch", "4k");
        assertThat(runs.events().batches()).hasSizeGreaterThan(5);

        CommandRun again = runs.ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");
        assertThat(again.err()).contains("a.tsv was read before, all 1,000 lines", "0 events from 0 lines");

        Files.writeString(log, IngestRuns.lines(1_000, 1_200), StandardOpenOption.APPEND);
        CommandRun grown = runs.ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");
        assertThat(grown.err()).contains("200 events from 200 lines");

        Files.delete(log);
        CommandRun zipped = runs.ingest(
                runs.gzip("a.tsv.1.gz", IngestRuns.lines(0, 1_200)),
                "--input-format",
                "tsv",
                "--video",
                "1",
                "--arrival");
        assertThat(zipped.err()).contains("0 events from 0 lines");

        assertThat(runs.events().videos())
                .isEqualTo(IngestRuns.lines(0, 1_200).lines().toList());
        assertThat(runs.events().gaps()).isEmpty();
    }

    @Test
    void leavesALastLineWithoutLineEndUnlessTheRunIsFinal() throws IOException {
        Path log = runs.log("l.tsv", "2026-11-20T08:15:31.123Z\tben\tdQw4");
        assertThat(runs.ingest(log).err()).contains("l.tsv: the last line, line 1, has no line end yet");
        Files.writeString(log, "w9WgXcQ\n2026-11-20T08:15:32.123Z\tben\tx", StandardOpenOption.APPEND);

        runs.ingest(log, "--final");

        assertThat(runs.events().videos()).isEqualTo(List.of("dQw4w9WgXcQ", "x"));
    }

    @Test
    void aFileThatGrowsByMalformedLinesOnlyIsAccepted() throws IOException {
        Path log = runs.log("a.csv", "v1,x\n");
        runs.ingest(log, "--input-format", "csv", "--video", "2", "--arrival");
        Files.writeString(log, "v2\n", StandardOpenOption.APPEND);

        CommandRun run = runs.ingest(log, "--input-format", "csv", "--video", "2", "--arrival");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err()).contains("0 events from 1 line", "Left out: 1 malformed (columns 1).");
    }

    @Test
    void aCorruptArchiveDoesNotStopTheOtherFiles() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        byte[] whole = Files.readAllBytes(runs.gzip("logs/a.tsv.gz", IngestRuns.lines(0, 1_000)));
        Files.write(logs.resolve("a.tsv.gz"), Arrays.copyOf(whole, whole.length - 10));
        runs.log("logs/b.tsv", IngestRuns.lines(5_000, 5_100));

        CommandRun run = runs.ingest(logs, "--input-format", "tsv", "--video", "1", "--arrival");

        run.assertFailed("cannot read ", "a.tsv.gz", "corrupt or cut off?");
        assertThat(runs.events().videos()).contains("video-5000", "video-5099");
    }

    @Test
    void aCorruptArchiveIsReportedEvenIfTheRestCannotBeWritten() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        byte[] whole = Files.readAllBytes(runs.gzip("logs/a.tsv.gz", IngestRuns.lines(0, 1_000)));
        Files.write(logs.resolve("a.tsv.gz"), Arrays.copyOf(whole, whole.length - 10));
        runs.log("logs/b.tsv", IngestRuns.lines(5_000, 5_100));
        Files.createDirectories(runs.events().folder());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            Files.createSymbolicLink(runs.events().folder().resolve(day.toString()), folder.resolve("nowhere"));
        }

        runs.ingest(logs, "--input-format", "tsv", "--video", "1", "--arrival")
                .assertFailed("cannot read ", "a.tsv.gz", "corrupt or cut off?");
    }

    @Test
    void failsIfNothingCanBeReadAndWritesNothing() throws IOException {
        runs.ingest(runs.log("a.log", "no event\nat all\n"), "--input-format", "topplays")
                .assertFailed("nothing can be read, every line is malformed. The first: ", "a.log, line 1: columns");

        assertThat(runs.events().batches()).isEmpty();
    }

    @Test
    void refusesEventsWithinItsInput() throws IOException {
        runs.log("a.tsv", "v1\n");

        CommandRun.of("ingest", folder.toString(), runs.events().folder().toString())
                .assertFailed("the output", "lies in the input");
        assertThat(runs.events().folder()).doesNotExist();
    }

    @Test
    void refusesOtherOptionsUnderTheSameName() throws IOException {
        Path log = runs.log("a.tsv", "v1\tx\n");
        runs.ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");

        runs.ingest(log, "--input-format", "tsv", "--video", "2", "--arrival")
                .assertFailed("writer 'ingest' had video=1 before and now has video=2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ingest a.log                             | ingest needs at least one FILE, or - for standard input, and the EVENTS folder
                    ingest - a.log events                    | standard input (-) cannot be combined with other files or --follow
                    ingest a.log events --deadline 5m        | --deadline needs --follow or -; files are imported as fast as the disk allows
                    ingest a.log events --journal x          | --journal needs --follow or -; files are imported as fast as the disk allows
                    ingest a.csv events --input-format csv --video 1 | these events have no time: name its field with --time, or stamp them with the time of import by --arrival
                    ingest a.tsv events --arrival --input-format topplays | --arrival is for logs without a time; these events have one
                    ingest --follow a.log events --final     | --final is for files that are imported, not for streams
                    ingest a.log events --plays n            | no option --plays; see topplays ingest --help
                    ingest a.log s3a://bucket/events         | cannot write events to s3a://bucket/events
                    """)
    void explainsUsageErrors(String line, String message) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.err()).startsWith("topplays: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isNotZero();
    }
}
