package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.chart.Chart;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.VideoId;
import topplays.report.DisplayWidth;

/** Charts with a column of viewers, in each form. */
class ViewersReportTest {
    private static final Chart BY_VIEWERS = Charts.watched(
            RankedBy.VIEWERS,
            new PlayCount(VideoId.of("recital"), 90, 80),
            new PlayCount(VideoId.of("a"), 1_200, 1),
            new PlayCount(VideoId.of("b"), 10, 1));

    @Test
    void theTableHasViewersAfterTheShare() {
        assertThat(text(ReportFormat.TABLE, Charts.WATCHED)).isEqualTo("""
                        #  Video    Plays   Share  Viewers
                        1  looped   1,200   92.3%        1
                        2  recital     90    6.9%       80
                        3  unknown     10    0.8%        0

                        1,300 plays of 3 videos, from 1,300 lines.
                        """);
    }

    @Test
    void theBarsAreOfTheFigureThatRanks() {
        TableStyle style = new TableStyle(44, true, false);

        assertThat(Charts.text(ReportFormat.TABLE.writer(style), BY_VIEWERS))
                .startsWith("""
                        #  Video    Plays   Share  Viewers  ████████
                        """.replace("  ████████", ""))
                .contains("1  recital     90    6.9%       80  ████████\n", "2  a        1,200   92.3%        1  ▏\n");
    }

    @Test
    void aNarrowTableKeepsTheFigureThatRanks() {
        assertThat(row(Charts.WATCHED, 34)).isEqualTo("1  looped   1,200   92.3%        1");
        assertThat(row(Charts.WATCHED, 26)).isEqualTo("1  looped   1,200        1");
        assertThat(row(Charts.WATCHED, 20)).isEqualTo("1  looped   1,200");
        assertThat(row(BY_VIEWERS, 20)).isEqualTo("1  recital       80");
        assertThat(row(BY_VIEWERS, 15)).isEqualTo("recit…       80");
        assertThat(row(BY_VIEWERS, 10)).isEqualTo("recital");
    }

    @ParameterizedTest
    @EnumSource(RankedBy.class)
    void noLineIsWiderThanTheTerminal(RankedBy by) {
        Random random = new Random(18);
        for (int width = 2; width < 60; width++) {
            long viewers = random.nextLong() >>> (1 + random.nextInt(62));
            String id = "v".repeat(1 + random.nextInt(30));
            Chart chart = Charts.watched(by, new PlayCount(VideoId.of(id), viewers, viewers / 2));
            TableStyle style = new TableStyle(width, true, false);
            assertThat(Charts.text(ReportFormat.TABLE.writer(style), chart).lines())
                    .allSatisfy(
                            line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(style.width()));
        }
    }

    @Test
    void markdownHasACellForViewers() {
        assertThat(text(ReportFormat.MARKDOWN, Charts.WATCHED)).startsWith("""
                        | Rank | Video | Plays | Share | Viewers |
                        |---:|:---|---:|---:|---:|
                        | 1 | looped | 1,200 | 92.3% | 1 |
                        """);
    }

    @Test
    void csvAndTsvHaveTheColumnsOfTop() {
        assertThat(text(ReportFormat.CSV, BY_VIEWERS))
                .isEqualTo("rank,video,plays,viewers\r\n1,recital,90,80\r\n2,a,1200,1\r\n2,b,10,1\r\n");
        assertThat(text(ReportFormat.TSV, BY_VIEWERS)).isEqualTo("1\trecital\t90\t80\n2\ta\t1200\t1\n2\tb\t10\t1\n");
    }

    @Test
    void jsonHasViewersAndTheFigureThatRanks() {
        assertThat(text(ReportFormat.JSON, BY_VIEWERS))
                .contains("\"by\": \"viewers\"", "\"plays\": 90,\n      \"viewers\": 80,");
        assertThat(text(ReportFormat.JSON, Charts.WATCHED)).doesNotContain("\"by\"");
        assertThat(text(ReportFormat.JSON, Charts.SMALL)).doesNotContain("\"viewers\"");
    }

    @Test
    void htmlHasAColumnForViewers() {
        assertThat(text(ReportFormat.HTML, BY_VIEWERS))
                .contains(
                        "<h1>Most viewers</h1>",
                        "<caption>Top 3 of 3 videos by viewers</caption>",
                        "<th scope=\"col\" class=\"viewers\">Viewers</th></tr>\n</thead>",
                        "<i style=\"width: 1.25%\"></i></th><td class=\"plays\">1,200</td><td class=\"share\">92.3%</td><td class=\"viewers\">1</td></tr>\n")
                .doesNotContain("{{", "section:");
        assertThat(text(ReportFormat.HTML, Charts.SMALL))
                .contains("<h1>Most played</h1>")
                .doesNotContain(">Viewers<");
    }

    private static String text(ReportFormat format, Chart chart) {
        return Charts.text(format.writer(TableStyle.PLAIN), chart);
    }

    private static String row(Chart chart, int width) {
        TableStyle style = new TableStyle(width, false, false);
        List<String> lines =
                Charts.text(ReportFormat.TABLE.writer(style), chart).lines().toList();
        return lines.get(1);
    }
}
