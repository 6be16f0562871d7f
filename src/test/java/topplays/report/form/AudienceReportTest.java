package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.chart.MadeCharts;
import topplays.report.content.ReportLabels;

/** The viewers of each whole chart, in each form. */
class AudienceReportTest {
    @Test
    void theTableHasThemAboveEachChart() throws IOException {
        assertThat(text(ReportFormat.TABLE, weeks()))
                .startsWith("""
                Week of 20 November 2026 · country DE
                4 plays of 3 videos, 1 viewer
                """)
                .endsWith("21 plays in 7 rows of 3 charts, from 21 lines.\n");
        assertThat(text(ReportFormat.TABLE, only()))
                .endsWith("1,200 plays of 3 videos by 1,100 viewers, from 1,200 lines.\n");
    }

    @Test
    void markdownHasThemAboveEachChart() throws IOException {
        assertThat(text(ReportFormat.MARKDOWN, weeks()))
                .contains("## Week of 13 November 2026 · country DE\n\n10 plays of 3 videos, 6 viewers\n\n");
        assertThat(text(ReportFormat.MARKDOWN, only())).contains("1,200 plays of 3 videos by 1,100 viewers");
    }

    @Test
    void htmlHasThemInTheCaptionOfEachChart() throws IOException {
        assertThat(text(ReportFormat.HTML, weeks()))
                .contains("<caption>Top 2 of 3 videos, 10 plays, 6 viewers</caption>")
                .contains("<caption>Top 1 of 1 video, 7 plays, 0 viewers</caption>");
        assertThat(text(ReportFormat.HTML, only())).contains("1,200 plays of 3 videos by 1,100 viewers");
    }

    @Test
    void jsonHasThemAsAMemberOfEachChart() throws IOException {
        JsonNode charts = new ObjectMapper().readTree(text(ReportFormat.JSON, weeks()));
        assertThat(charts.at("/charts/0/audience").longValue()).isEqualTo(6);
        assertThat(charts.at("/charts/2/audience").longValue()).isZero();
        assertThat(charts.get("summary").has("audience")).isFalse();

        JsonNode only = new ObjectMapper().readTree(text(ReportFormat.JSON, only()));
        assertThat(only.at("/summary/audience").longValue()).isEqualTo(1_100);
    }

    @ParameterizedTest
    @EnumSource(names = {"TSV", "CSV"})
    void linesOfRowsHaveNoPlaceForThem(ReportFormat format) throws IOException {
        assertThat(text(format, weeks())).isEqualTo(text(format, MadeCharts.weeks()));
        assertThat(text(format, only())).doesNotContain("1100");
    }

    private static MadeCharts weeks() {
        return MadeCharts.weeks().audiences(6, 1, 0);
    }

    private static MadeCharts only() {
        return MadeCharts.of(2).chart("", 1_200, 3, "1 a 700", "2 b 400").audiences(1_100);
    }

    private static String text(ReportFormat format, MadeCharts charts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(TableStyle.PLAIN, ReportLabels.NONE).write(charts.source(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
