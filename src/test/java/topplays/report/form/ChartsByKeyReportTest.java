package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.chart.ChartSource;
import topplays.chart.ChartsWithMovement;
import topplays.chart.MadeCharts;
import topplays.model.VideoId;
import topplays.report.DisplayWidth;
import topplays.report.content.ChartWriter;
import topplays.report.content.ReportLabels;
import topplays.report.content.Titles;

/** Charts by period and group, in each form. */
class ChartsByKeyReportTest {
    private static final ReportLabels LABELS = new ReportLabels(
            Optional.of("Charts <2026>"), Optional.of(new Titles(Map.of(VideoId.of("a"), "=Aria, \"live\""))));

    @Test
    void tsvIsTheLinesOfTheParts() throws IOException {
        assertThat(text(ReportFormat.TSV, MadeCharts.weeks().source()))
                .isEqualTo(MadeCharts.weeks().rowLines());
        assertThat(text(ReportFormat.TSV, movement(MadeCharts.weeks()))).isEqualTo("""
                        2026-11-13\tDE\t1\ta\t5\t-\t1\t1
                        2026-11-13\tDE\t2\tb\t3\t-\t2\t1
                        2026-11-20\tDE\t1\tb\t2\t2\t1\t2
                        2026-11-20\tDE\t2\ta\t1\t1\t1\t2
                        2026-11-20\tSE\t1\ta\t7\t-\t1\t1
                        """);
    }

    @Test
    void csvHasTheColumnsOfTsvAndThenTheTitle() throws IOException {
        assertThat(text(ReportFormat.CSV, movement(MadeCharts.weeks()), LABELS)).isEqualTo("""
                        period,country,rank,video,plays,previous,peak,times,title
                        2026-11-13,DE,1,a,5,-,1,1,"=Aria, ""live""\"
                        2026-11-13,DE,2,b,3,-,2,1,b
                        2026-11-20,DE,1,b,2,2,1,2,b
                        2026-11-20,DE,2,a,1,1,1,2,"=Aria, ""live""\"
                        2026-11-20,SE,1,a,7,-,1,1,"=Aria, ""live""\"
                        """.replace("\n", "\r\n"));
        assertThat(write(
                        ReportFormat.spreadsheetSafeCsv(LABELS),
                        MadeCharts.weeks().source()))
                .contains(",\"'=Aria, \"\"live\"\"\"\r\n");
    }

    @Test
    void jsonHasChartsInsteadOfRows() throws IOException {
        JsonNode json = json(movement(MadeCharts.weeks()), LABELS);
        assertThat(json.has("rows")).isFalse();
        assertThat(json.get("heading").textValue()).isEqualTo("Charts <2026>");
        assertThat(json.get("period").textValue()).isEqualTo("week:fri");
        JsonNode second = json.at("/charts/1");
        assertThat(second.get("period").textValue()).isEqualTo("2026-11-20");
        assertThat(second.at("/groups/country").textValue()).isEqualTo("DE");
        assertThat(second.get("plays").longValue()).isEqualTo(4);
        assertThat(second.get("videos").longValue()).isEqualTo(3);
        assertThat(second.at("/rows/1")).hasToString("""
                        {"rank":2,"video":"a","title":"=Aria, \\"live\\"","plays":1,"share":0.25,"movement":"down",\
                        "previous":1,"peak":1,"times":2}""");
        assertThat(json.at("/summary/rows").longValue()).isEqualTo(7);
        assertThat(json.at("/summary/charts").longValue()).isEqualTo(3);
        assertThat(json.at("/summary/firstView").textValue()).isEqualTo("2026-11-13T00:00:05Z");
    }

    @Test
    void jsonKeepsTheBytesOfAGroupThatIsNotText() throws IOException {
        JsonNode chart = json(
                        MadeCharts.of(1)
                                .byGroups("a", "b")
                                .chart("x\u202e\ty", 1, 1, "1 v 1")
                                .source(),
                        ReportLabels.NONE)
                .at("/charts/0");

        assertThat(chart.at("/groups/a").textValue()).isEqualTo("x\u202e");
        assertThat(chart.at("/groupsBase64/a").binaryValue()).isEqualTo("x\u202e".getBytes(StandardCharsets.UTF_8));
        assertThat(chart.at("/groupsBase64").size()).isEqualTo(1);
        assertThat(chart.has("period")).isFalse();
    }

    @Test
    void theTableHasTheNewestPeriodFirst() throws IOException {
        assertThat(text(ReportFormat.TABLE, movement(MadeCharts.weeks()), LABELS))
                .isEqualTo("""
                        Charts <2026>

                        Week of 20 November 2026 · country DE
                        4 plays of 3 videos
                        #  Move  Title          Video  Plays   Share  Peak  Times
                        1    ▲1  b              b          2   50.0%     1      2
                        2    ▼1  =Aria, "live"  a          1   25.0%     1      2

                        Week of 20 November 2026 · country SE
                        7 plays of 1 video
                        #  Move  Title          Video  Plays   Share  Peak  Times
                        1   new  =Aria, "live"  a          7  100.0%     1      1

                        Week of 13 November 2026 · country DE
                        10 plays of 3 videos
                        #  Move  Title          Video  Plays   Share  Peak  Times
                        1   new  =Aria, "live"  a          5   50.0%     1      1
                        2   new  b              b          3   30.0%     2      1

                        Views from 2026-11-13 00:00 to 2026-11-26 23:59 (UTC).
                        21 plays in 7 rows of 3 charts, from 21 lines.
                        """);
    }

    @Test
    void theTableWithMovementFitsSixtyColumns() throws IOException {
        MadeCharts charts = MadeCharts.of(200).byPeriod("week:fri");
        charts.chart("2026-11-13", 99_999_999, 300, "1 a-rather-long-video-id-of-32-chars 9999999", "199 other 999");
        charts.chart("2026-11-20", 99_999_999, 300, "1 other 9999999", "199 a-rather-long-video-id-of-32-chars 999");

        List<String> lines = write(
                        ReportFormat.TABLE.writer(new TableStyle(60, true, false), ReportLabels.NONE), movement(charts))
                .lines()
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
        assertThat(lines)
                .contains(
                        "  #  Move  Video                  Plays   Share  Peak  Times",
                        "199  ▼198  a-rather-long-vi…        999   <0.1%     1      2");
    }

    @Test
    void markdownHasATableForEachChart() throws IOException {
        assertThat(text(ReportFormat.MARKDOWN, movement(MadeCharts.weeks()), LABELS))
                .startsWith("""
                        # Charts \\<2026\\>

                        ## Week of 13 November 2026 · country DE

                        10 plays of 3 videos

                        | Rank | Move | Title | Video | Plays | Share | Previous | Peak | Times |
                        |---:|---:|:---|:---|---:|---:|---:|---:|---:|
                        | 1 | new | =Aria, "live" | a | 5 | 50.0% | - | 1 | 1 |
                        """)
                .contains("| 1 | ▲1 | b | b | 2 | 50.0% | 2 | 1 | 2 |\n")
                .contains("Views from 2026-11-13 00:00 to 2026-11-26 23:59 (UTC).\n");
    }

    @Test
    void htmlOpensTheNewestPeriodAndHasTheOthersAClickAway() throws IOException {
        String page = text(ReportFormat.HTML, movement(MadeCharts.weeks()), LABELS);
        assertThat(page)
                .containsSubsequence(
                        "<title>Charts &lt;2026&gt;</title>",
                        "<h1>Charts &lt;2026&gt;</h1>",
                        "<p class=\"lead\">Views from 2026-11-13 00:00 to 2026-11-26 23:59 (UTC).</p>",
                        "<details open>\n<summary><h2>Week of 20 November 2026</h2></summary>",
                        "<h3><bdi>country DE</bdi></h3>",
                        "<caption>Top 2 of 3 videos, 4 plays</caption>",
                        "<span aria-hidden=\"true\">▲1</span><span class=\"words\">up 1</span>",
                        "<bdi>=Aria, &quot;live&quot;</bdi><small><bdi>a</bdi></small>",
                        "<h3><bdi>country SE</bdi></h3>",
                        "</details>\n<details>\n<summary><h2>Week of 13 November 2026</h2></summary>",
                        "</details>\n<footer>")
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "http:", "https:", "{{", "section:");
        assertThat(page).contains("<path d=\"M2.0 2.0 L2.0 2.0 L94.0 7.3\"/>");
    }

    @Test
    void htmlHasNoPeriodsToOpenIfThereAreOnlyGroups() throws IOException {
        assertThat(text(
                        ReportFormat.HTML,
                        MadeCharts.of(1)
                                .byGroups("country")
                                .chart("DE", 1, 1, "1 v 1")
                                .chart("SE", 2, 1)
                                .source()))
                .contains("<h2><bdi>country DE</bdi></h2>", "<p class=\"note\">No rows: 2 plays of 1 video.</p>")
                .doesNotContain("<details", "<svg");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "HTML"})
    void atMostAHundredChartsAreShownTheNewestFirst(ReportFormat format) throws IOException {
        MadeCharts charts = MadeCharts.of(1).byPeriod("day").byGroups("n");
        for (int day = 0; day < 50; day++) {
            for (int group = 10; group < 40; group++) {
                charts.chart(
                        LocalDate.of(2026, 1, 1).plusDays(day) + "\t" + group, 1, 1, "1 d" + day + "g" + group + " 1");
            }
        }
        String report = text(format, charts.source());

        assertThat(report)
                .contains("d49g10", "d49g39", "d46g10", "d46g19")
                .doesNotContain("d46g20", "d45g10")
                .contains("1,400 more charts are not shown; --report-format json, csv, tsv and markdown have all.");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "HTML", "MARKDOWN", "JSON"})
    void nothingFromALogActsOnTheReader(ReportFormat format) throws IOException {
        String hostile = "\u001b[2J<script>\u202e|";
        String id = hostile + "id";
        ReportLabels labels = new ReportLabels(
                Optional.of(hostile), Optional.of(new Titles(Map.of(VideoId.of(id), hostile + "title"))));
        ChartSource charts = MadeCharts.of(1)
                .byGroups("field" + hostile)
                .chart(hostile, 1, 1, "1 " + id + " 1")
                .source();

        String report = text(format, charts, labels);
        assertThat(report).doesNotContain("\u001b", "\u202e");
        if (format == ReportFormat.HTML || format == ReportFormat.MARKDOWN) {
            assertThat(report.replace("\\<", "")).doesNotContain("<script>");
        }
    }

    private static ChartSource movement(MadeCharts charts) throws IOException {
        return new ChartsWithMovement(List.of(), charts.source());
    }

    private static JsonNode json(ChartSource charts, ReportLabels labels) throws IOException {
        return new ObjectMapper().readTree(text(ReportFormat.JSON, charts, labels));
    }

    private static String text(ReportFormat format, ChartSource charts) throws IOException {
        return text(format, charts, ReportLabels.NONE);
    }

    private static String text(ReportFormat format, ChartSource charts, ReportLabels labels) throws IOException {
        return write(format.writer(TableStyle.PLAIN, labels), charts);
    }

    private static String write(ChartWriter writer, ChartSource charts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(charts, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
