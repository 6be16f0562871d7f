package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;
import topplays.client.FakeService;

@Timeout(60)
class QueryCommandTest {
    @TempDir
    private Path folder;

    private FakeService fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeService();
        Path log = Files.writeString(folder.resolve("log"), "t\tu\tx\nt\tu\ty\nt\tu\tx\n");
        CommandRun.of("feed", log.toString(), "--server", fake.url());
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private CommandRun query(String... args) {
        return CommandRun.withServer(fake.url(), "query", args);
    }

    @Test
    void printsATableInTheOrderAsked() {
        assertThat(query("y", "x").out()).isEqualTo("""
                        Rank  Plays  Video
                           2      1  y
                           1      2  x
                        """);
    }

    @Test
    void printsLinesForScripts() {
        assertThat(query("y", "x", "--report-format", "tsv").out()).isEqualTo("y\t1\t2\nx\t2\t1\n");
    }

    @Test
    void printsJson() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(query("x", "--report-format", "json").out());

        assertThat(json)
                .hasToString("[{\"video\":\"x\",\"plays\":2,\"batchPlays\":0,\"livePlays\":2,\"rank\":1,"
                        + "\"asOf\":\"2026-11-20T08:15:30.123Z\"}]");
    }

    @Test
    void controlSequencesAreEscaped() {
        for (String format : new String[] {"table", "json"}) {
            fake.next(
                    FakeService.text(
                            200,
                            "application/json",
                            "{\"video\":\"a\\u001b[2J\\u202eb\",\"plays\":1,\"batchPlays\":1,\"livePlays\":0,\"asOf\":\"now\"}"));

            assertThat(query("a", "--report-format", format).out())
                    .containsIgnoringCase("\\u202e")
                    .doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void unknownVideosAreReportedAndFailTheCommand() {
        CommandRun run = query("x", "none", "no\u202ene", "--report-format", "tsv");

        assertThat(run.out()).isEqualTo("x\t2\t1\n");
        assertThat(run.err()).isEqualTo("topplays: the service knows no video 'none', 'no\\u202ene'\n");
        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void printsTheChartAsReportDoes() {
        assertThat(query("--top").out()).isEqualTo("""
                        #  Video  Plays   Share
                        1  x          2   66.7%
                        2  y          1   33.3%

                        3 plays of 2 videos.
                        """);
        assertThat(query("--top", "-k", "1", "--report-format", "tsv").out()).startsWith("1\tx\t2\n");
        assertThat(fake.requests()).last().asString().startsWith("GET /v1/top?k=1 ");
    }

    @Test
    void writesToAFile() {
        query(
                "--top",
                "--report-format",
                "csv",
                "--out",
                folder.resolve("top.csv").toString());
        query("x", "--report-format", "tsv", "--out", folder.resolve("x.tsv").toString());

        assertThat(folder.resolve("top.csv")).content().contains("1,x,2");
        assertThat(folder.resolve("x.tsv")).hasContent("x\t2\t1");
    }

    @Test
    void simulatedUsersSendExactlyTheirTruth() throws IOException {
        fake.close();
        fake = new FakeService();
        Path truth = folder.resolve("truth.tsv");
        fake.next(FakeService.status(503));

        CommandRun run = CommandRun.of(
                "simulate", "--server", fake.url(), "--events", "500", "--videos", "20", "--truth", truth.toString());

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err())
                .contains("500 events accepted in 500 requests, 1 request sent again; an answer took ", " ms (p99).");
        assertThat(query("--top", "--report-format", "tsv").out().lines())
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(truth));
    }
}
