package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;
import topplays.cli.CountsText;

/** Rules on the command line and from files. */
class PlayRulesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeLogs() throws IOException {
        Files.write(
                folder.resolve("access.log"),
                List.of(
                        request("198.51.100.1", "20:00:00", "GET", 206, 2),
                        request("198.51.100.1", "20:00:01", "GET", 200, 5_000),
                        request("198.51.100.1", "20:00:10", "GET", 206, 7_000),
                        request("2001:db8::1", "21:00:00", "GET", 200, 5_000),
                        request("2001:db8::2", "21:00:05", "GET", 200, 5_000),
                        request("198.51.100.2", "22:00:00", "HEAD", 200, 0),
                        request("198.51.100.2", "22:00:00", "GET", 404, 300)));
        Files.write(
                folder.resolve("views.tsv"),
                List.of(
                        "time\tuser\tvideo\tseconds",
                        "2026-11-20T23:00:00Z\tana\tv\t20",
                        "2026-11-21T00:30:00Z\tana\tv\t15",
                        "2026-11-21T01:00:00Z\tana\tw\t29.5",
                        "2026-11-21T02:00:00Z\t-\tw\t30"));
    }

    private static String request(String host, String time, String method, int status, int bytes) {
        return "%s - - [20/Nov/2026:%s +0000] \"%s /e1.mp3 HTTP/1.1\" %d %d \"-\" \"Player/1\""
                .formatted(host, time, method, status, bytes);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun count(String log, String... options) {
        return CommandRun.of(Stream.of(Stream.of("count", path(log), path("counts"), "--overwrite"), Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private String counts(String log, String... options) throws IOException {
        CommandRun run = count(log, options);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return CountsText.sorted(folder.resolve("counts"));
    }

    @Test
    void aPeriodsPlayIsItsFirstViewInTheZone() throws IOException {
        assertThat(counts("views.tsv", "--once-per", "day", "--user", "user")).isEqualTo("v\t2\nw\t2\n");
        assertThat(counts("views.tsv", "--once-per", "day", "--user", "user", "--zone", "Europe/Berlin"))
                .isEqualTo("v\t1\nw\t2\n");
        assertThat(counts("views.tsv", "--once-per", "24h", "--viewer", "user", "--unknown-viewer", "drop"))
                .isEqualTo("v\t1\nw\t1\n");
    }

    @Test
    void amountsAreAddedUpWithinAPeriod() throws IOException {
        String[] thirtySeconds = {"--once-per", "24h", "--viewer", "user", "--amount", "seconds", "--min-amount", "30"};
        assertThat(counts("views.tsv", thirtySeconds)).isEqualTo("v\t1\nw\t1\n");
        assertThat(count("views.tsv", thirtySeconds).err())
                .contains("2 plays of 2 videos, from 5 lines (1 header): 1 repeat, 1 short.");
        assertThat(counts("views.tsv", "--amount", "seconds", "--min-amount", "20"))
                .isEqualTo("v\t1\nw\t2\n");
    }

    @Test
    void viewersAreCountedWithoutARuleToo() throws IOException {
        assertThat(counts("views.tsv", "--count-viewers", "--viewer", "user")).isEqualTo("v\t2\t1\nw\t2\t1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"podcast", "repository", "daily"})
    void theRulesThatAreShippedFitACombinedLog(String name) throws IOException {
        String plays =
                switch (name) {
                    case "podcast" -> "2";
                    case "repository" -> "3";
                    default -> "4";
                };
        assertThat(counts("access.log", "--rules", "conf/rules/" + name + ".rules"))
                .isEqualTo("/e1.mp3\t" + plays + "\n");
    }

    @Test
    void optionsOfTheCommandLineWinOverTheFileOrAreAdded() throws IOException {
        Files.writeString(
                folder.resolve("my.rules"),
                "\ufeff# mine\r\n\r\nviewer agent\r\nonce-per 30s\r\nsliding\r\nwhere status=200\r\n");
        assertThat(counts("access.log", "--rules", path("my.rules"))).isEqualTo("/e1.mp3\t3\n");
        assertThat(counts("access.log", "--rules", path("my.rules"), "--viewer", "host"))
                .isEqualTo("/e1.mp3\t4\n");
        assertThat(counts("access.log", "--rules", path("my.rules"), "--where", "bytes>0"))
                .isEqualTo("/e1.mp3\t2\n");
    }

    @Test
    void aMistakeInAFileIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("my.rules"), "viewer listener\nonce-per day\n");
        count("access.log", "--input-format", "combined", "--rules", path("my.rules"))
                .assertUsageError("has no field 'listener'", "my.rules, line 1)");
        Files.writeString(folder.resolve("my.rules"), "viewer host\nonce-per year\n");
        count("access.log", "--rules", path("my.rules")).assertUsageError("--once-per takes", "my.rules, line 2)");
        Files.writeString(folder.resolve("my.rules"), "--viewer host\n");
        count("access.log", "--rules", path("my.rules")).assertUsageError("my.rules, line 1: a line is 'option value'");
        Files.writeString(folder.resolve("my.rules"), "sliding yes\n");
        count("access.log", "--rules", path("my.rules")).assertUsageError("line 1: sliding takes no value");
        Files.writeString(folder.resolve("my.rules"), "once-per day\nonce-per day\n");
        count("access.log", "--rules", path("my.rules")).assertUsageError("line 2: once-per is given twice");
    }

    @Test
    void aMissingRulesFileIsNotCalledAList() {
        assertThat(count("access.log", "--rules", path("no.rules")).err())
                .contains("there is no rules file " + path("no.rules"));
        assertThat(count("access.log", "--rules", path(".")).err()).contains("is a folder, not a rules file");
        assertThat(count("access.log", "--robots", path("no.txt")).err())
                .contains("there is no list " + path("no.txt"));
    }

    @Test
    void aMissingViewerIsAskedForWithTheColumnsOfTheFile() throws IOException {
        assertThat(count("views.tsv", "--once-per", "day").err())
                .contains("which column is the viewer? Choose it with --viewer, which is repeatable."
                        + " Its columns are time, user, video, seconds")
                .contains("--input-format tsv --header --video video --viewer user");
        Files.writeString(
                folder.resolve("views.jsonl"), "{\"time\":\"2026-11-20T23:00:00Z\",\"video\":\"v\",\"ip\":\"x\"}\n");
        assertThat(count("views.jsonl", "--count-viewers").err())
                .contains("which member is the viewer? Choose it with --viewer, which is repeatable."
                        + " Its members are time, video, ip")
                .contains("--input-format jsonl --video video --viewer ip");
    }

    @Test
    void aRulesFileIsNotBlamedForWhatTheCommandLineSays() throws IOException {
        Files.writeString(folder.resolve("my.rules"), "once-per day\nat-most 2\nviewer user\n");

        CommandRun otherValue = count("views.tsv", "--rules", path("my.rules"), "--at-most", "0");
        otherValue.assertUsageError("--at-most takes a number from 1: 0");
        assertThat(otherValue.err()).doesNotContain("my.rules, line");
        CommandRun otherField = count("views.tsv", "--rules", path("my.rules"), "--video", "day");
        assertThat(otherField.err()).contains("'day'").doesNotContain("my.rules, line");
    }

    @Test
    void aRulesFileIsNamedWithTheLineOfItsMistake() throws IOException {
        Files.writeString(folder.resolve("my.rules"), "viewer user\nonce-per day\nat-most 0\n");
        count("views.tsv", "--rules", path("my.rules")).assertUsageError("my.rules, line 3");
        Files.writeString(folder.resolve("my.rules"), "viewer user\nonce-per day\nzone Mars\n");
        count("views.tsv", "--rules", path("my.rules")).assertUsageError("my.rules, line 3");
        Files.writeString(folder.resolve("my.rules"), "viewer user\nonce-per day\nwhere nope>3\n");
        assertThat(count("views.tsv", "--rules", path("my.rules")).err()).contains("my.rules, line 3");
        Files.writeString(folder.resolve("my.rules"), "viewer user\namount nope\nmin-amount 3\n");
        assertThat(count("views.tsv", "--rules", path("my.rules")).err()).contains("my.rules, line 2");
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreUsageErrors() {
        count("views.tsv", "--sliding").assertUsageError("--sliding needs --once-per with a duration");
        count("views.tsv", "--at-most", "2").assertUsageError("--at-most needs --once-per");
        count("views.tsv", "--amount", "seconds").assertUsageError("--amount and --min-amount are used together");
        count("views.tsv", "--unknown-viewer", "keep").assertUsageError("--unknown-viewer takes count or drop");
        count("views.tsv", "--ipv6-prefix", "0").assertUsageError("--ipv6-prefix takes 1 to 128");
        count("views.tsv", "--zone", "Mars").assertUsageError("--zone takes a zone");
        count("views.tsv", "--input-format", "tsv", "--header", "--once-per", "day", "--plays", "seconds")
                .assertUsageError("--plays cannot be used with a rule");
        count("views.tsv", "--input-format", "tsv", "--header", "--once-per", "day")
                .assertUsageError("--viewer is missing");
    }
}
