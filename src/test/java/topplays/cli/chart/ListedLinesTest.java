package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.CountsText;
import topplays.cli.Main;

/** Lines of robots and of excluded hosts are classes of their own, for {@code count} and {@code chart}. */
class ListedLinesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeLog() throws IOException {
        List<String> lines = List.of(
                combined("198.51.100.1", "a", "Firefox"),
                combined("198.51.100.1", "a", "RoBot/1"),
                combined("192.0.2.1", "a", "Firefox"),
                combined("192.0.2.1", "b", "robot"),
                combined("2001:db8::1", "b", "Firefox"),
                combined("198.51.100.2", "b", "Chrome"),
                "not a line");
        Files.write(folder.resolve("access.log"), lines);
        Files.writeString(folder.resolve("bots.txt"), "# robots\nrobot\n");
        Files.writeString(folder.resolve("bots.json"), "[{\"pattern\":\"^robot$\"}]");
        Files.writeString(folder.resolve("hosts.csv"), "192.0.2.0,192.0.2.255,A\n");
        Files.writeString(folder.resolve("hosts.txt"), "2001:db8::/32\n");
    }

    private static String combined(String host, String video, String agent) {
        return host + " - - [10/Oct/2000:13:55:36 -0700] \"GET " + video + " HTTP/1.1\" 200 9 \"-\" \"" + agent + "\"";
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void everyLineIsAccountedForAndTheListsAreRecorded() throws IOException {
        CommandRun run = CommandRun.of(
                "count",
                path("access.log"),
                path("counts"),
                "--robots",
                path("bots.txt"),
                "--robots",
                path("bots.json"),
                "--exclude-hosts",
                path("hosts.csv"),
                "--exclude-hosts",
                path("hosts.txt"));

        assertThat(run.err())
                .contains("2 plays of 2 videos, from 7 lines: 1 malformed (combined 1), 2 robots, 2 excluded.\n");
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo("a\t1\nb\t1\n");
        JsonNode summary = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("counts/_summary.json").toFile());
        assertThat(summary.get("robots").asInt()).isEqualTo(2);
        assertThat(summary.get("excluded").asInt()).isEqualTo(2);
        JsonNode robots = summary.at("/settings/robots");
        assertThat(robots).hasSize(2);
        assertThat(robots.at("/0/path").asText()).isEqualTo(path("bots.txt"));
        assertThat(robots.at("/0/sha256").asText())
                .isEqualTo("06267c0eacb145ca7d2bcdc665645e12ce9c4edf19b4243bd10fbf056a6db0ef");
        assertThat(summary.at("/settings/exclude-hosts")).hasSize(2);
    }

    @Test
    void aChartSaysWhatTheListsLeftOut() {
        CommandRun run = CommandRun.of("chart", path("access.log"), "--robots", path("bots.json"));

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err() + run.out())
                .contains("5 plays of 2 videos, from 7 lines: 1 malformed (combined 1), 1 robot.");
    }

    @Test
    void aListIsReadOnceSoThatAChangeDuringTheRunChangesNothing() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        FutureTask<Path> writing = new FutureTask<>(() -> Files.writeString(pipe, "robot\n"));
        new Thread(writing).start();

        CommandRun run = CommandRun.of("count", path("access.log"), path("counts"), "--robots", pipe.toString());

        writing.get();
        assertThat(run.err()).contains("4 plays of 2 videos, from 7 lines: 1 malformed (combined 1), 2 robots.\n");
    }

    @Test
    void aListThatCannotBeReadFailsInOneLine() throws IOException {
        Files.writeString(folder.resolve("bad.txt"), "bot\n\nbot(\n");
        Files.writeString(folder.resolve("bad-hosts.txt"), "10.0.0.0/8\nexample.org\n");
        Files.write(folder.resolve("huge"), new byte[(16 << 20) + 1]);

        count("--robots", "bad.txt")
                .assertFailed(path("bad.txt") + ", line 3 is not a valid regular expression: missing closing )");
        count("--exclude-hosts", "bad-hosts.txt")
                .assertFailed(path("bad-hosts.txt") + ", line 2 is not an address", "example.org");
        count("--robots", "none.txt").assertFailed("there is no list " + path("none.txt"));
        count("--robots", "huge").assertFailed(path("huge") + " is larger than 16 MiB");
        count("--robots", ".").assertFailed("is a folder, not a list");
    }

    private CommandRun count(String option, String list) {
        return CommandRun.of(
                "count", path("access.log"), path("counts"), "--input-format", "combined", option, path(list));
    }

    @Test
    void anExpressionThatTakesTooLongFailsTheRunAndNamesTheAgent() throws IOException {
        Files.writeString(folder.resolve("slow.txt"), "(a|aa)+\\1b\n");
        Files.writeString(folder.resolve("access.log"), combined("198.51.100.1", "a", "a".repeat(60)) + "\n");

        count("--robots", "slow.txt")
                .assertFailed(path("slow.txt") + ", line 1: the expression '(a|aa)+\\1b' takes too many steps");
    }

    @Test
    void aRecognisedFormatWithoutAgentsNeedsTheOption() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "video,ua\na,Firefox\na,robot\n");

        assertThat(CommandRun.of("chart", path("log.csv"), "--robots", path("bots.txt"))
                        .err())
                .contains("--robots needs --agent, the field that holds the user agent");
        assertThat(CommandRun.of("chart", path("log.csv"), "--robots", path("bots.txt"), "--agent", "ua")
                        .err())
                .contains("1 play of 1 video, from 3 lines (1 header): 1 robot.");
    }

    @Test
    void eventLinesAreRefused() throws IOException {
        CommandRun.of("chart", path("access.log"), "--input-format", "topplays", "--robots", path("bots.txt"))
                .assertUsageError("--robots needs the user agent, and event lines have only time, user and video");
    }

    @Test
    void verifyCountsByTheSameListsWhereverTheyAre() throws IOException {
        CommandRun.of(
                "count",
                path("access.log"),
                path("counts"),
                "--robots",
                path("bots.txt"),
                "--robots",
                path("bots.json"),
                "--exclude-hosts",
                path("hosts.txt"));

        assertThat(verify().out()).isEqualTo("3 plays of 2 videos, from 7 lines: exact\n");

        Files.move(folder.resolve("bots.txt"), folder.resolve("moved.txt"));
        Files.move(folder.resolve("hosts.txt"), folder.resolve("moved-hosts.txt"));
        verify().assertFailed(
                        "there is no list " + path("bots.txt") + "; if the list has moved, give it with --robots");
        assertThat(verify("--robots", path("moved.txt"), "--exclude-hosts", path("moved-hosts.txt"))
                        .out())
                .isEqualTo("3 plays of 2 videos, from 7 lines: exact\n");
    }

    @Test
    void verifyRefusesAListOfAnotherContent() throws IOException {
        CommandRun.of("count", path("access.log"), path("counts"), "--robots", path("bots.txt"));
        Files.writeString(folder.resolve("other.txt"), "bot\n");

        verify("--robots", path("other.txt"))
                .assertFailed(
                        "--robots " + path("other.txt") + " is not a list of this count: its SHA-256 is ",
                        path("bots.txt"));
        verify("--exclude-hosts", path("other.txt"))
                .assertFailed(
                        "--exclude-hosts " + path("other.txt") + " is not a list of this count", "the lists are none");
        Files.writeString(folder.resolve("bots.txt"), "bot\n");
        verify().assertFailed(path("bots.txt") + " is not the list that was used before: its SHA-256 is ");
    }

    private CommandRun verify(String... options) {
        List<String> all = new ArrayList<>(List.of("verify", path("access.log"), path("counts")));
        all.addAll(List.of(options));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
