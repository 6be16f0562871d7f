package topplays.cli.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.EventsFolder;
import topplays.cli.Main;

class IngestCommandTest {
    @TempDir
    private Path folder;

    private EventsFolder events;

    @BeforeEach
    void nameEvents() {
        events = new EventsFolder(folder.resolve("events"));
    }

    private CommandRun ingest(Path log, String... options) {
        String[] line = new String[3 + options.length];
        line[0] = "ingest";
        line[1] = log.toString();
        line[2] = events.folder().toString();
        System.arraycopy(options, 0, line, 3, options.length);
        return CommandRun.of(line);
    }

    private Path log(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void turnsAnyLogIntoEventLines() throws IOException {
        Path log = log("log.csv", "who,what,when\nann,v1,1700000000\n,\"v,2\",1700000001.5\nbob,,1\n");

        CommandRun run = ingest(
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
        assertThat(events.lines()).isEqualTo("2023-11-14T22:13:20.000Z\tann\tv1\n2023-11-14T22:13:21.500Z\t-\tv,2\n");
        assertThat(run.err())
                .contains("2 events from 4 lines (1 header), in 1 file in ", "Left out: 1 malformed (video-empty 1).");
    }

    @Test
    void countsAsTheLogItselfDoes() {
        Path log = Path.of("sample-data/utf8/events.tsv");
        String[] options = {"-k", "1000", "--report-format", "tsv"};

        ingest(log);

        assertThat(CommandRun.of("chart", events.folder().toString(), options[0], options[1], options[2], options[3])
                        .outBytes())
                .isEqualTo(CommandRun.of("chart", log.toString(), options[0], options[1], options[2], options[3])
                        .outBytes());
    }

    @Test
    void readsEachLineOnceHoweverOftenItIsRun() throws IOException {
        Path log = log("a.tsv", lines(0, 1_000));
        ingest(log, "--input-format", "tsv", "--video", "1", "--arrival", "--max-batch", "4k");
        assertThat(events.batches()).hasSizeGreaterThan(5);

        CommandRun again = ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");
        assertThat(again.err()).contains("a.tsv was read before, all 1,000 lines", "0 events from 0 lines");

        Files.writeString(log, lines(1_000, 1_200), StandardOpenOption.APPEND);
        CommandRun grown = ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");
        assertThat(grown.err()).contains("200 events from 200 lines");

        Files.delete(log);
        CommandRun zipped =
                ingest(gzip("a.tsv.1.gz", lines(0, 1_200)), "--input-format", "tsv", "--video", "1", "--arrival");
        assertThat(zipped.err()).contains("0 events from 0 lines");

        assertThat(events.videos()).isEqualTo(lines(0, 1_200).lines().toList());
        assertThat(events.gaps()).isEmpty();
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(from, to).forEach(i -> lines.append("video-").append(i).append('\n'));
        return lines.toString();
    }

    private Path gzip(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private CommandRun ingestInput(String input, String... options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return ingest(Path.of("-"), options);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readsStandardInputToItsEnd() throws IOException {
        CommandRun run = ingestInput("v1\nv2\nv3", "--input-format", "tsv", "--video", "1");

        assertThat(run.err()).contains("3 events from 3 lines, in 1 file");
        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(events.videos()).isEqualTo(List.of("v1", "v2", "v3"));
    }

    @Test
    void standardInputMayBeAskedToUseTheTimeOfArrival() throws IOException {
        assertThat(ingestInput("v1", "--input-format", "tsv", "--video", "1", "--arrival")
                        .exitCode())
                .isEqualTo(Main.DONE);
        assertThat(events.videos()).isEqualTo(List.of("v1"));
    }

    @Test
    void leavesALastLineWithoutLineEndUnlessTheRunIsFinal() throws IOException {
        Path log = log("l.tsv", "2026-11-20T08:15:31.123Z\tben\tdQw4");
        assertThat(ingest(log).err()).contains("l.tsv: the last line, line 1, has no line end yet");
        Files.writeString(log, "w9WgXcQ\n2026-11-20T08:15:32.123Z\tben\tx", StandardOpenOption.APPEND);

        ingest(log, "--final");

        assertThat(events.videos()).isEqualTo(List.of("dQw4w9WgXcQ", "x"));
    }

    @Test
    void standardInputThatCannotBeReadFails() {
        ingestInput("no event\n").assertFailed("every line is malformed", "standard input, line 1: columns");
    }

    @Test
    void aStreamContinuesOnlyWithItsOwnJournal() throws IOException {
        String[] first = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/one"};
        String[] other = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/two"};
        ingestInput("v1\nv2\n", first);

        ingestInput("v3\n", other).assertFailed("writer 'ingest' used the journal " + folder + "/one");
        assertThat(ingestInput("v4\n", first).err()).contains("1 event from 1 line");
        assertThat(events.videos()).isEqualTo(List.of("v1", "v2", "v4"));
    }

    @Test
    void aJournalBelongsToOneEventsFolderHoweverItsPathIsSpelled() throws IOException {
        String[] options = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/journal"};
        ingestInput("v1\n", options);

        EventsFolder before = events;
        events = new EventsFolder(folder.resolve("other"));
        ingestInput("v2\n", options).assertFailed("is the journal of writer 'ingest' to ");
        events = new EventsFolder(Path.of(folder + "/other/../events"));
        assertThat(ingestInput("v3\n", options).exitCode()).isEqualTo(Main.DONE);
        assertThat(before.videos()).isEqualTo(List.of("v1", "v3"));
    }

    @Test
    void aFileThatGrowsByMalformedLinesOnlyIsAccepted() throws IOException {
        Path log = log("a.csv", "v1,x\n");
        ingest(log, "--input-format", "csv", "--video", "2", "--arrival");
        Files.writeString(log, "v2\n", StandardOpenOption.APPEND);

        CommandRun run = ingest(log, "--input-format", "csv", "--video", "2", "--arrival");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err()).contains("0 events from 1 line", "Left out: 1 malformed (columns 1).");
    }

    @Test
    void aCorruptArchiveDoesNotStopTheOtherFiles() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        byte[] whole = Files.readAllBytes(gzip("logs/a.tsv.gz", lines(0, 1_000)));
        Files.write(logs.resolve("a.tsv.gz"), Arrays.copyOf(whole, whole.length - 10));
        log("logs/b.tsv", lines(5_000, 5_100));

        CommandRun run = ingest(logs, "--input-format", "tsv", "--video", "1", "--arrival");

        run.assertFailed("cannot read ", "a.tsv.gz", "corrupt or cut off?");
        assertThat(events.videos()).contains("video-5000", "video-5099");
    }

    @Test
    void failsIfNothingCanBeReadAndWritesNothing() throws IOException {
        ingest(log("a.log", "no event\nat all\n"))
                .assertFailed("nothing can be read, every line is malformed. The first: ", "a.log, line 1: columns");

        assertThat(events.batches()).isEmpty();
    }

    @Test
    void refusesEventsWithinItsInput() throws IOException {
        log("a.tsv", "v1\n");

        CommandRun.of("ingest", folder.toString(), events.folder().toString())
                .assertFailed("the output", "lies in the input");
        assertThat(events.folder()).doesNotExist();
    }

    @Test
    void refusesOtherOptionsUnderTheSameName() throws IOException {
        Path log = log("a.tsv", "v1\tx\n");
        ingest(log, "--input-format", "tsv", "--video", "1", "--arrival");

        ingest(log, "--input-format", "tsv", "--video", "2", "--arrival")
                .assertFailed("writer 'ingest' had video 1 before and now has video 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ingest a.log                             | ingest needs at least one FILE, or - for standard input, and the EVENTS folder
                    ingest - a.log events                    | standard input (-) cannot be combined with other files or --follow
                    ingest a.log events --deadline 5m        | --deadline needs --follow or -; files are imported as fast as the disk allows
                    ingest a.log events --journal x          | --journal needs --follow or -; files are imported as fast as the disk allows
                    ingest a.csv events --input-format csv --video 1 | these events have no time: name its field with --time, or stamp them with the time of import by --arrival
                    ingest a.tsv events --arrival            | --arrival is for logs without a time; these events have one
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
