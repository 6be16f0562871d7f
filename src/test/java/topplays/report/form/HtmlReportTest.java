package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import topplays.chart.Chart;
import topplays.model.LineCounts;
import topplays.model.PlayCount;
import topplays.report.content.ChartWriter;

class HtmlReportTest {
    private final ChartWriter html = ReportFormat.HTML.writer(TableStyle.PLAIN);

    @Test
    void hasARowForEachVideoAndTheSummaryBelow() {
        assertThat(Charts.text(html, Charts.SMALL))
                .startsWith("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .contains("<caption>Top 4 of 4 videos</caption>")
                .contains(
                        row("1", "spring-recital", "100.00", "1,000", "50.0%"),
                        row("2", "x=1", "50.00", "500", "25.0%"),
                        row("2", "y", "50.00", "500", "25.0%"),
                        row("4", "z", "0.20", "2", "0.1%"))
                .contains("<p>2,002 plays of 4 videos, from 2,043 lines (1 header).</p>\n")
                .contains("<p>Left out: 2 malformed (columns 1, time 1), 38 filtered.</p>\n")
                .endsWith("</html>\n")
                .doesNotContain("{{", "section:");
    }

    @Test
    void allowsNoScriptAndNoResourceFromElsewhere() {
        assertThat(Charts.text(html, Charts.SMALL))
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline';")
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "http:", "https:");
    }

    @Test
    void escapesEveryId() {
        assertThat(Charts.text(html, Charts.only("<script>alert(1)</script>")))
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>");
        assertThat(Charts.text(html, Charts.only("\"><img onerror='x'>&amp;")))
                .contains("<bdi>&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;&amp;amp;</bdi>");
        assertThat(Charts.text(html, Charts.only("{{plays}}\u202e"))).contains("<bdi>{{plays}}\\u202e</bdi>");
        assertThat(Charts.text(html, Charts.only(Charts.id('a', 0xff)))).contains("<bdi>a\ufffd</bdi>");
    }

    @Test
    void noIdAddsAnElement() {
        Chart hostile = Charts.random(new Random(3), 300);
        Chart plain = Charts.of(hostile.rows().stream()
                .map(row -> Charts.play("v", row.plays()))
                .toArray(PlayCount[]::new));
        assertThat(elements(hostile) - elements(plain))
                .as("the paragraph on skipped files")
                .isEqualTo(1);
    }

    @Test
    void escapesTheNamesOfSkippedFiles() {
        assertThat(Charts.text(html, Charts.of(LineCounts.none(), List.of("<b>.gz"))))
                .contains("<p>Skipped 1 corrupt file: &lt;b&gt;.gz.</p>");
    }

    @Test
    void anEmptyChartIsASentenceInsteadOfATable() {
        assertThat(Charts.text(html, Charts.EMPTY))
                .contains("<p>No plays.</p>")
                .doesNotContain("<table", "<caption")
                .endsWith("</html>\n");
    }

    private long elements(Chart chart) {
        return Pattern.compile("<\\w")
                .matcher(Charts.text(html, chart))
                .results()
                .count();
    }

    private static String row(String rank, String video, String barPercent, String plays, String share) {
        return "<tr><td class=\"rank\">" + rank + "</td><th scope=\"row\" class=\"video\"><bdi>" + video
                + "</bdi><i style=\"width: " + barPercent + "%\"></i></th><td class=\"plays\">" + plays
                + "</td><td class=\"share\">" + share + "</td></tr>\n";
    }
}
