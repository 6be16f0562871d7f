package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;

/** Charts of COUNTS with a column of viewers. */
class TopOfViewersTest {
    @TempDir
    private Path folder;

    private WrittenCounts counts;

    @BeforeEach
    void write() throws IOException {
        counts = new WrittenCounts(folder);
        counts.write(
                "watched", List.of("looped\t1200\t1", "recital\t90\t80", "b\t90\t7", "a\t12\t7", "unknown\t10\t0"));
    }

    @Test
    void theColumnIsInTopAndItsReports() throws IOException {
        assertThat(top("-k", "4", counts.path("watched")).exitCode()).isZero();

        String rows = "1\tlooped\t1200\t1\n2\tb\t90\t7\n2\trecital\t90\t80\n4\ta\t12\t7\n";
        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo(rows);
        assertThat(report()).isEqualTo(rows);
        assertThat(Files.readString(folder.resolve("top/_summary.json")))
                .contains("\"columns\" : [ \"video\", \"plays\", \"viewers\" ]")
                .doesNotContain("\"by\"");
    }

    @Test
    void viewersRankTheVideosIfAsked() throws IOException {
        assertThat(top("-k", "4", "--by", "viewers", counts.path("watched")).exitCode())
                .isZero();

        assertThat(report()).isEqualTo("1\trecital\t90\t80\n2\ta\t12\t7\n2\tb\t90\t7\n4\tlooped\t1200\t1\n");
        assertThat(Files.readString(folder.resolve("top/_summary.json"))).contains("\"by\" : \"viewers\"");
    }

    @Test
    void theColumnIsLeftOutIfAsked() {
        assertThat(top("-k", "2", "--no-viewers", counts.path("watched")).exitCode())
                .isZero();

        assertThat(report()).isEqualTo("1\tlooped\t1200\n2\tb\t90\n");
    }

    @Test
    void viewersCannotRankCountsWithoutThem() throws IOException {
        counts.write("plain", List.of("a\t1"));

        top("--by", "viewers", counts.path("plain")).assertFailed("plain has no viewers", "--count-viewers");
        top("--by", "viewers", "--no-viewers", counts.path("watched")).assertUsageError("--by viewers", "--no-viewers");
        top("--by", "users", counts.path("watched")).assertUsageError("--by", "'users'", "plays, viewers");
        assertThat(folder.resolve("top")).doesNotExist();
    }

    @Test
    void aPartOfOtherColumnsThanTheSummaryIsRefused() throws IOException {
        Files.writeString(folder.resolve("watched/part-r-00000"), "a\t1300\nb\t102\n");
        top(counts.path("watched"))
                .assertFailed("watched/part-r-00000, byte 0: 'a\\x091300' is not video⇥plays⇥viewers");

        counts.write("plain", List.of("a\t1"));
        Files.writeString(folder.resolve("plain/part-r-00000"), "a\t1\t1\n");
        top(counts.path("plain")).assertFailed("plain/part-r-00000, byte 0: 'a\\x091\\x091' is not video⇥plays");
    }

    @Test
    void aChartThatWasChangedIsNotReported() throws IOException {
        top("--by", "viewers", counts.path("watched"));
        Path part = folder.resolve("top/part-r-00000");
        String rows = Files.readString(part);

        Files.writeString(part, rows.replace("90\t80", "90\t8"));
        assertThat(CommandRun.of("report", counts.path("top")).exitCode()).isZero();
        Files.writeString(part, rows.replace("90\t80", "90\t6"));
        CommandRun.of("report", counts.path("top")).assertFailed("viewers rise from 6 to 7 at row 2");
        Files.writeString(part, rows.replace("90\t80", "90\t91"));
        CommandRun.of("report", counts.path("top")).assertFailed("'recital' has more viewers than plays");
        Files.writeString(part, rows.replace("90\t80", "90"));
        CommandRun.of("report", counts.path("top")).assertFailed("is not a chart");
    }

    @Test
    void chartRanksByTheViewersThatItCounts() throws IOException {
        Files.writeString(
                folder.resolve("log"),
                "2026-11-20T08:00:00Z\tana\ta\n".repeat(3)
                        + "2026-11-20T08:00:00Z\tana\tb\n2026-11-20T08:00:00Z\tbo\tb\n");
        String log = counts.path("log");

        assertThat(CommandRun.of("chart", log, "--count-viewers", "--report-format", "tsv")
                        .out())
                .isEqualTo("1\ta\t3\t1\n2\tb\t2\t2\n");
        assertThat(CommandRun.of("chart", log, "--count-viewers", "--by", "viewers", "--report-format", "tsv")
                        .out())
                .isEqualTo("1\tb\t2\t2\n2\ta\t3\t1\n");
        CommandRun.of("chart", log, "--by", "viewers").assertUsageError("--by viewers needs --count-viewers");
    }

    private CommandRun top(String... optionsAndCounts) {
        String[] args = new String[optionsAndCounts.length + 2];
        args[0] = "top";
        System.arraycopy(optionsAndCounts, 0, args, 1, optionsAndCounts.length);
        args[args.length - 1] = counts.path("top");
        return CommandRun.of(args);
    }

    private String report() {
        return CommandRun.of("report", counts.path("top"), "--report-format", "tsv")
                .out();
    }
}
