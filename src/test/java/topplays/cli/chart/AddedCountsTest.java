package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;

/** The COUNTS that top adds up, and those that it refuses to add up. */
class AddedCountsTest {
    private static final List<String> A_LINE = List.of("a\t2");

    @TempDir
    private Path folder;

    private WrittenCounts counts;

    @BeforeEach
    void start() {
        counts = new WrittenCounts(folder);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"min-amount\": \"2\"} | {} | with --min-amount 2 and | without --min-amount",
                "{\"min-amount\": \"2\"} | {\"min-amount\": \"3\"} | with --min-amount 2 and | with --min-amount 3",
                "{} | {\"once-per\": \"day\"} | without --once-per and | with --once-per day",
                "{\"once-per\": \"1h\", \"sliding\": true} | {\"once-per\": \"1h\"} | with --sliding and | without",
                "{\"once-per\": \"day\", \"at-most\": \"2\"} | {\"once-per\": \"day\"} | with --at-most 2 and | without",
                "{\"once-per\": \"day\"} | {\"once-per\": \"day\", \"zone\": \"Asia/Tokyo\"} | without | --zone Asia/Tokyo",
                "{\"unknown-viewer\": \"drop\"} | {} | with --unknown-viewer drop and | without",
                "{\"ipv6-prefix\": \"64\"} | {\"ipv6-prefix\": \"56\"} | --ipv6-prefix 64 and | --ipv6-prefix 56",
                "{\"count-viewers\": true} | {} | with --count-viewers and | without --count-viewers",
                "{\"period\": \"day\"} | {\"period\": \"hour\"} | --period day and | --period hour",
                "{\"group\": [\"country\"]} | {} | --group [country] and | without --group",
                "{\"robots\": [{\"path\": \"/r\", \"sha256\": \"0123456789\"}]} | {\"robots\": [{\"path\": \"/r\", \"sha256\": \"abcdef0123\"}]}"
                        + " | with --robots /r (SHA-256 01234567…) and | with --robots /r (SHA-256 abcdef01…)",
                "{\"exclude-hosts\": [{\"path\": \"/h\", \"sha256\": \"0123456789\"}]} | {} | with --exclude-hosts /h | without"
            })
    void countsByOtherRulesAreRefused(String settings, String others, String one, String other) throws IOException {
        counts.write("one", settings, "", A_LINE);
        counts.write("other", others, "", A_LINE);

        top("one", "other").assertFailed("the counts cannot be added up", "/one was made ", one, "/other", other);
        assertThat(folder.resolve("top")).doesNotExist();
    }

    @Test
    void countsOfLogsOfOtherFormatsAreAdded() throws IOException {
        counts.write("one", """
                {"input-format": "csv", "delimiter": ";", "header": true, "video": "film", "viewer": ["ip", "agent"],
                 "amount": "bytes", "min-amount": "2", "robots": [{"path": "/r", "sha256": "0123456789"},
                 {"path": "/s", "sha256": "1123456789"}], "since": "2026-11-20T00:00:00Z"}
                """, "", A_LINE);
        counts.write("other", """
                {"input-format": "w3c", "video": "cs-uri-query", "viewer": ["c-ip"], "where": ["sc-status=200"],
                 "video-pattern": "v=(.*)", "amount": "sc-bytes", "min-amount": "2.0", "robots":
                 [{"path": "/other/s", "sha256": "1123456789"}, {"path": "/other/r", "sha256": "0123456789"}]}
                """, "", List.of("a\t1", "b\t2"));

        assertThat(top("one", "other").err()).isEqualTo("5 plays of 2 videos, from 5 lines.\n");
        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\ta\t3\n2\tb\t2\n");
        assertThat(Files.readString(folder.resolve("top/_summary.json")))
                .contains("\"min-amount\" : \"2\"", "\"path\" : \"/r\"")
                .doesNotContain("viewer", "\"amount\"");
    }

    @Test
    void viewersOfSeveralCountsAreNeverAdded() throws IOException {
        counts.write("one", "{\"count-viewers\": true}", "", List.of("a\t5\t2"));
        counts.write("other", "{\"count-viewers\": true}", "", List.of("a\t4\t4"));
        counts.write("plain", "{}", "", List.of("a\t1"));

        top("one", "other").assertFailed("viewers cannot be added up", "--no-viewers");
        top("one", "plain").assertFailed("viewers cannot be added up", "--no-viewers");

        assertThat(top("--no-viewers", "one", "other", "plain").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\ta\t10\n");
        assertThat(Files.readString(folder.resolve("top/_summary.json"))).doesNotContain("viewers");
    }

    @Test
    void countsByARuleAreAddedIfNoPeriodIsInTwoOfThem() throws IOException {
        String daily = "{\"once-per\": \"day\", \"zone\": \"Europe/Berlin\"}";
        counts.write("fri", daily, "2026-11-19T23:00:00Z 2026-11-20T22:59:59.999Z", A_LINE);
        counts.write("sat", daily, "2026-11-20T23:00:00Z 2026-11-21T10:00:00Z", A_LINE);
        counts.write("none", daily, "", List.of());
        counts.write("late", daily, "2026-11-20T22:59:00Z 2026-11-20T22:59:30Z", A_LINE);

        assertThat(top("sat", "none", "fri").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\ta\t4\n");
        assertThat(Files.readString(folder.resolve("top/_summary.json")))
                .contains("\"firstView\" : \"2026-11-19T23:00:00Z\"", "\"lastView\" : \"2026-11-21T10:00:00Z\"");
        top("sat", "late", "fri")
                .assertFailed(
                        "--once-per day --zone Europe/Berlin may have views in both",
                        "/fri (2026-11-19T23:00:00Z to 2026-11-20T22:59:59.999Z) and",
                        "/late (2026-11-20T22:59:00Z to 2026-11-20T22:59:30Z)",
                        "count their logs together");
    }

    @Test
    void countsByARuleOfADurationAreAddedIfItLiesBetweenThem() throws IOException {
        String sliding = "{\"once-per\": \"30m\", \"sliding\": true}";
        counts.write("long", sliding, "2026-11-20T08:00:00Z 2026-11-20T12:00:00Z", A_LINE);
        counts.write("inside", sliding, "2026-11-20T09:00:00Z 2026-11-20T09:00:00Z", A_LINE);
        counts.write("soon", sliding, "2026-11-20T12:29:59Z 2026-11-20T13:00:00Z", A_LINE);
        counts.write("later", sliding, "2026-11-20T13:30:00Z 2026-11-20T13:30:00Z", A_LINE);
        counts.write("untimed", sliding, "", A_LINE);

        assertThat(top("soon", "later").exitCode()).isZero();
        assertThat(CommandRun.of("top", counts.path("long"), counts.path("later"), counts.path("long+later"))
                        .exitCode())
                .isZero();
        top("--overwrite", "long", "soon").assertFailed("--once-per 30m may have views in both", "/long", "/soon");
        top("--overwrite", "later", "inside", "long").assertFailed("/long", "/inside");
        top("--overwrite", "long", "untimed").assertFailed("/untimed does not say from when to when");
    }

    private CommandRun top(String... optionsAndNames) {
        String[] args = new String[optionsAndNames.length + 2];
        args[0] = "top";
        for (int i = 0; i < optionsAndNames.length; i++) {
            args[i + 1] = optionsAndNames[i].startsWith("--") ? optionsAndNames[i] : counts.path(optionsAndNames[i]);
        }
        args[args.length - 1] = counts.path("top");
        return CommandRun.of(args);
    }
}
