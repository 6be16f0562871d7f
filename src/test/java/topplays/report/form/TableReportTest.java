package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.chart.Chart;
import topplays.model.LineCounts;
import topplays.report.DisplayWidth;

class TableReportTest {

    @Test
    void alignsNumbersRightAndSaysWhatWasReadAndLeftOut() {
        assertThat(table(Charts.SMALL, TableStyle.PLAIN)).isEqualTo("""
                        #  Video           Plays   Share
                        1  spring-recital  1,000   50.0%
                        2  x=1               500   25.0%
                        2  y                 500   25.0%
                        4  z                   2    0.1%

                        2,002 plays of 4 videos, from 2,043 lines (1 header).
                        Left out: 2 malformed (columns 1, time 1), 38 filtered.
                        Skipped 1 corrupt file: broken.gz.
                        """);
    }

    @Test
    void drawsBarsRelativeToTheTopRowOnATerminal() {
        assertThat(table(Charts.SMALL, new TableStyle(50, true, false))).startsWith("""
                        #  Video           Plays   Share
                        1  spring-recital  1,000   50.0%  ████████████████
                        2  x=1               500   25.0%  ████████
                        2  y                 500   25.0%  ████████
                        4  z                   2    0.1%  ▏
                        """);
    }

    @Test
    void givesUpBarThenIdsThenShareThenRankThenPlaysAsTheTerminalShrinks() {
        Chart chart = Charts.of(Charts.play("a-video-id-of-28-characters!", 1_000_000));
        Chart many = Charts.of(Charts.play("first", Long.MAX_VALUE / 2), Charts.play("2nd", 1));
        assertThat(rows(chart, 60))
                .containsExactly("1  a-video-id-of-28-characters!  1,000,000  100.0%  " + "█".repeat(8));
        assertThat(rows(chart, 59)).containsExactly("1  a-video-id-of-28-characters!  1,000,000  100.0%");
        assertThat(rows(chart, 40)).containsExactly("1  a-video-id-of-28-…  1,000,000  100.0%");
        assertThat(rows(chart, 30)).containsExactly("1  a-video-id-of-2…  1,000,000");
        assertThat(rows(chart, 20)).containsExactly("1  a-vid…  1,000,000");
        assertThat(rows(chart, 17)).containsExactly("a-vid…  1,000,000");
        assertThat(rows(chart, 10)).containsExactly("a-video-i…");
        assertThat(rows(many, 10)).containsExactly("first", "2nd");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 20, 40, 80})
    void noLineIsWiderThanTheTerminal(int width) {
        Random random = new Random(20261120);
        for (int run = 0; run < 200; run++) {
            Chart chart = Charts.random(random, 1 + random.nextInt(12));
            assertThat(table(chart, new TableStyle(width, random.nextBoolean(), false))
                            .lines())
                    .allSatisfy(
                            line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void alignsColumnsAfterWideAndCombiningCharacters() {
        Chart chart = Charts.of(Charts.play("視聴", 3), Charts.play("cafe\u0301", 2), Charts.play("⚡😀", 1));
        assertThat(table(chart, TableStyle.PLAIN)).startsWith("""
                        #  Video  Plays   Share
                        1  視聴       3   50.0%
                        2  cafe\u0301       2   33.3%
                        3  ⚡😀       1   16.7%
                        """);
    }

    @Test
    void aLongIdIsNotCutOutsideATerminalAndShiftsOnlyItsOwnRow() {
        String video = "v".repeat(4096);
        assertThat(table(Charts.of(Charts.play(video, 1), Charts.play("w", 1)), TableStyle.PLAIN))
                .contains("1  " + video + "      1   50.0%\n", "1  w" + " ".repeat(79) + "      1   50.0%\n");
    }

    @Test
    void letsNoIdActOnTheTerminal() {
        assertThat(table(Charts.only("\u001b[2J\u009b1m\u0000\u202eevil"), TableStyle.PLAIN))
                .contains("1  \\x1b[2J\\u009b1m\\x00\\u202eevil  ")
                .doesNotContain("\u001b", "\u009b", "\u0000", "\u202e");
    }

    @Test
    void saysWhenThereIsNothingToShow() {
        assertThat(table(Charts.EMPTY, TableStyle.PLAIN)).isEqualTo("No plays.\nRead: 0 lines.\n");
    }

    @Test
    void wrapsTheSummaryAtWords() {
        Chart chart = Charts.of(LineCounts.none(), List.of("a.gz", "name-wider-than-the-terminal.gz"));
        assertThat(table(chart, new TableStyle(20, true, false))).isEqualTo("""
                        No plays.
                        Read: 0 lines.
                        Skipped 2 corrupt
                        files: a.gz,
                        name-wider-than-the-
                        terminal.gz.
                        """);
    }

    @Test
    void coloursOnlyWhereAsked() {
        assertThat(table(Charts.SMALL, new TableStyle(80, true, false))).doesNotContain("\u001b");
        assertThat(table(Charts.SMALL, new TableStyle(80, true, true)))
                .contains("  50.0%  \u001b[36m" + "█".repeat(40) + "\u001b[0m\n", "\u001b[2mSkipped")
                .satisfies(table -> assertThat(table.replaceAll("\u001b\\[\\d+m", ""))
                        .isEqualTo(table(Charts.SMALL, new TableStyle(80, true, false))));
    }

    @Test
    void refusesAWidthWithoutRoomForACharacter() {
        assertThatThrownBy(() -> new TableStyle(1, false, false)).hasMessage("width must be at least 2 columns: 1");
    }

    private static List<String> rows(Chart chart, int width) {
        return table(chart, new TableStyle(width, true, false))
                .lines()
                .skip(1)
                .limit(chart.rows().size())
                .toList();
    }

    private static String table(Chart chart, TableStyle style) {
        return Charts.text(ReportFormat.TABLE.writer(style), chart);
    }
}
