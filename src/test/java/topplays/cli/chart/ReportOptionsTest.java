package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.chart.MadeCharts;
import topplays.cli.CommandRun;
import topplays.storage.result.WrittenTop;

/** The options of a report: movement, titles, heading, and the format of a file. */
class ReportOptionsTest {
    @TempDir
    private Path folder;

    private String top;

    @BeforeEach
    void write() throws IOException {
        top = top("top", days().chart("2026-11-21", 9, 2, "1 b 5", "2 a 4"));
    }

    @Test
    void movementComparesWithEarlierTops() throws IOException {
        String first = top("first", days().chart("2026-11-18", 9, 2, "1 a 5", "2 b 4"));
        String second = top("second", days().chart("2026-11-20", 9, 1, "1 b 9"));

        CommandRun run = report("--movement", "--earlier", first, "--earlier", second, "--report-format", "tsv");

        assertThat(run.out()).isEqualTo("2026-11-21\t1\tb\t5\t1\t1\t3\n2026-11-21\t2\ta\t4\t-\t1\t2\n");
        assertThat(run.err())
                .isEqualTo("No rows in 2026-11-19; a video that was on the chart before is a re-entry after it.\n");
    }

    @Test
    void earlierTopsThatDoNotFitAreRefusedBeforeAnythingIsPrinted() throws IOException {
        String later = top("later", days().chart("2026-11-22", 9, 1, "1 b 9"));
        String weeks = top("weeks", MadeCharts.of(2).byPeriod("week").chart("2026-11-16", 9, 1, "1 b 9"));

        report("--movement", "--earlier", later)
                .assertFailed("has the period 2026-11-21, and the TOP before it ends with 2026-11-22");
        report("--movement", "--earlier", weeks).assertFailed("its --period differs");
        report("--movement", "--earlier", folder + "/none").assertFailed("no such folder");
        report("--earlier", later).assertUsageError("--earlier needs --movement");
    }

    @Test
    void titlesStandBesideIdsAndMissingOnesAreReported() throws IOException {
        String titles = Files.writeString(folder.resolve("titles.csv"), "id,name\na,\"Aria, live\"\n")
                .toString();

        CommandRun run = report("--titles", titles, "--title-id", "id", "--title", "name", "--report-format", "csv");

        assertThat(run.out())
                .isEqualTo(
                        "period,rank,video,plays,title\r\n2026-11-21,1,b,5,b\r\n2026-11-21,2,a,4,\"Aria, live\"\r\n");
        assertThat(run.err()).isEqualTo("1 of 2 videos: no title in " + titles + "; the id is shown\n");
    }

    @Test
    void titlesThatCannotBeReadAreRefused() throws IOException {
        String titles =
                Files.writeString(folder.resolve("t.csv"), "id,name\na,A\n").toString();

        report("--titles", titles, "--title-id", "video", "--title", "name")
                .assertFailed("--titles " + titles + ": there is no column 'video'. Its columns are id, name");
        report("--titles", titles + "x", "--title-id", "id", "--title", "name").assertFailed("there is no such file");
        report("--titles", folder.toString(), "--title-id", "id", "--title", "name")
                .assertFailed("it is a folder");
        report("--titles", titles, "--title-id", "id").assertUsageError("are given together");
    }

    @Test
    void theSuffixOfTheFileChoosesTheFormatUnlessOneIsGiven() throws IOException {
        report("--out", folder + "/a.html");
        report("--out", folder + "/a.md");
        report("--out", folder + "/b.html", "--report-format", "tsv");

        assertThat(folder.resolve("a.html")).content().startsWith("<!doctype html>");
        assertThat(folder.resolve("a.md")).content().startsWith("## 21 November 2026\n");
        assertThat(folder.resolve("b.html")).content().startsWith("2026-11-21\t1\tb");
    }

    @Test
    void chartTakesTheSameOptions() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.tsv"),
                "2026-11-20T10:00:00Z\tu\ta\n2026-11-21T10:00:00Z\tu\ta\n2026-11-21T11:00:00Z\tu\tb\n");

        CommandRun run = CommandRun.of(
                "chart",
                log.toString(),
                "--period",
                "day",
                "--movement",
                "--heading",
                "Days",
                "--report-format",
                "table");

        assertThat(run.out()).startsWith("Days\n\n21 November 2026\n2 plays of 2 videos\n#  Move  Video  Plays");
        assertThat(run.out()).contains("1     =  a          1   50.0%     1      2\n");
    }

    private static MadeCharts days() {
        return MadeCharts.of(2).byPeriod("day");
    }

    private String top(String name, MadeCharts charts) throws IOException {
        return WrittenTop.write(charts, folder.resolve(name)).toString();
    }

    private CommandRun report(String... options) {
        List<String> line = new ArrayList<>(List.of("report", top));
        line.addAll(List.of(options));
        return CommandRun.of(line.toArray(String[]::new));
    }
}
