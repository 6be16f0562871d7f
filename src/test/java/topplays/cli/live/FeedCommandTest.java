package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;
import topplays.client.FakeService;

@Timeout(60)
class FeedCommandTest {
    @TempDir
    private Path folder;

    private FakeService fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeService();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Path file(String name, String... videos) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String video : videos) {
            lines.append(video.isEmpty() ? "bad\n" : "2026-11-20T08:15:30.123Z\tana\t" + video + "\n");
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private CommandRun feed(String... args) {
        return CommandRun.withServer(fake.url(), "feed", args);
    }

    @Test
    void sendsFilesFoldersAndArchives() throws IOException {
        file("a.tsv", "x", "y");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.tsv.gz")))) {
            out.write("2026-11-20T08:15:30.123Z\tana\tx\n".getBytes(StandardCharsets.UTF_8));
        }

        CommandRun run = feed(folder.toString());

        assertThat(run.err()).isEqualTo("3 events accepted in 2 requests.\n");
        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(fake.plays()).isEqualTo(Map.of("x", 2L, "y", 1L));
    }

    @Test
    void sendsStandardInputAsItComes() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("t\tu\tx\nt\tu\ty".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(feed("-").err()).isEqualTo("2 events accepted in 1 request.\n");
        } finally {
            System.setIn(before);
        }
        assertThat(fake.plays()).containsOnlyKeys("x", "y");
    }

    @Test
    void reportsRejectedLinesAndFails() throws IOException {
        Path log = file("log", "x", "", "y", "");

        CommandRun run = feed(log.toString(), "--batch", "3");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        log + ", line 2: columns",
                        log + ", line 4: columns",
                        "topplays: 2 events accepted in 2 requests, 2 rejected");
    }

    @Test
    void reportsToScriptsAsJson() throws IOException {
        fake.next(FakeService.status(503));
        Path log = file("log", "x", "");

        CommandRun run = feed(log.toString(), "--report-format", "json");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json)
                .hasToString("{\"accepted\":1,\"rejected\":1,\"requests\":1,\"retries\":1,"
                        + "\"firstRejected\":[{\"file\":\"%s\",\"line\":2,\"reason\":\"columns\"}]}".formatted(log));
    }

    @Test
    void aFailedFeedReportsItsProgress() throws IOException {
        Path log = file("log", "x", "y", "z");
        fake.next(FakeService.text(200, "application/json", "{\"accepted\":2,\"rejected\":[]}"));
        fake.next(FakeService.status(401));

        CommandRun run = feed(log.toString(), "--batch", "2", "--connections", "1");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err().lines())
                .containsExactly(
                        "so far: 2 events accepted in 1 request; all lines before " + log + ", line 3 have arrived",
                        "topplays: " + fake.url() + " answered POST /v1/views with 401 (Oh: what now);"
                                + " give the token of the service with --token-file FILE");
    }

    @Test
    void aTokenIsReadFromItsFileAndNotShown() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "s3cret\n");
        Path words = Files.writeString(folder.resolve("words"), "two words");
        Path log = file("log", "x");

        assertThat(feed(log.toString(), "--token-file", token.toString()).exitCode())
                .isEqualTo(Main.DONE);
        feed(log.toString(), "--token-file", words.toString()).assertFailed("no token in " + words);
        feed(log.toString(), "--token-file", folder.resolve("none").toString())
                .assertFailed("cannot read the token file " + folder.resolve("none"));
        assertThat(fake.requests()).containsExactly("POST /v1/views Bearer s3cret");
    }

    @Test
    void aMissingFileIsReportedBeforeAnythingIsSent() throws IOException {
        feed(file("log", "x").toString(), folder.resolve("none").toString())
                .assertFailed("no such file or directory", "none");
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aCutOffArchiveIsReportedByName() throws IOException {
        Path log = Files.write(folder.resolve("log.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

        CommandRun run = feed(log.toString());

        run.assertFailed("cannot read " + log + ": ");
    }

    @Test
    void anUnreachableServiceIsReportedInOneLine() throws IOException {
        Path log = file("log", "x");
        fake.close();

        CommandRun run = feed(log.toString(), "--retry-for", "1ms");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err().lines())
                .last()
                .asString()
                .startsWith("topplays: cannot reach " + fake.url() + ", is the service running?; gave up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    feed a.tsv                                       | feed needs --server URL, such as --server http://127.0.0.1:8080
                    feed --server http://h:1                         | feed needs at least one FILE, or - for standard input
                    feed - a.tsv --server http://h:1                 | - (standard input) cannot be combined with files
                    feed a.tsv --server h:1                          | --server: the address of a service is http://HOST:PORT, without a path: 'h:1'
                    feed a.tsv --server http://h:1/v1/views          | --server: the address of a service is http://HOST:PORT, without a path: 'http://h:1/v1/views'
                    feed a.tsv --server http://h:1 --batch 0         | --batch takes a whole number from 1 to 10000: '0'
                    feed a.tsv --server http://h:1 --retry-for 25h   | --retry-for must be at most 24h: the service recognises a request for that long
                    feed a.tsv --server http://h:1 --input-format csv | unknown input format 'csv': use topplays, jsonl
                    feed a.tsv --server http://h:1 --report-format table | --report-format takes text or json: 'table'
                    feed a.tsv --srever http://h:1                   | no option --srever, did you mean --server?; see topplays feed --help
                    query --server http://h:1                        | query needs either VIDEO… or --top
                    query a --top --server http://h:1                | query needs either VIDEO… or --top
                    query a                                          | query needs --server URL, such as --server http://127.0.0.1:8080
                    query --top -k 1001 --server http://h:1          | -k takes a whole number from 1 to 1000: '1001'
                    query a --server http://h:1 --report-format html | --report-format of single videos must be table, tsv or json, not html
                    simulate                                         | simulate needs one EVENTS folder, --server URL, or --as combined and one FILE
                    simulate events --server http://h:1              | simulate writes to EVENTS or sends to --server: give only one
                    simulate --server http://h:1 --deadline 1h       | --deadline is an option for batch files, which the service of --server writes itself
                    simulate --server http://h:1 --gzip              | --gzip is an option for batch files, which the service of --server writes itself
                    simulate events --batch 10                       | --batch needs --server
                    """)
    void saysWhatMakesNoSense(String commandLine, String message) {
        CommandRun run = CommandRun.of(commandLine.split(" "));

        assertThat(run.err()).isEqualTo("topplays: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
    }
}
