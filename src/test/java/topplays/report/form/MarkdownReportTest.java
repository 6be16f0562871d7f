package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.model.LineCounts;
import topplays.report.content.ChartWriter;

class MarkdownReportTest {
    private final ChartWriter markdown = ReportFormat.MARKDOWN.writer(TableStyle.PLAIN);

    @Test
    void isATableWithTheSummaryBelow() {
        assertThat(Charts.text(markdown, Charts.SMALL)).isEqualTo("""
                        | Rank | Video | Plays | Share |
                        |---:|:---|---:|---:|
                        | 1 | spring-recital | 1,000 | 50.0% |
                        | 2 | x=1 | 500 | 25.0% |
                        | 2 | y | 500 | 25.0% |
                        | 4 | z | 2 | 0.1% |

                        2,002 plays of 4 videos, from 2,043 lines (1 header).
                        Left out: 2 malformed (columns 1, time 1), 38 filtered.
                        Skipped 1 corrupt file: broken.gz.
                        """);
    }

    @Test
    void escapesWhatWouldBeMarkup() {
        assertThat(cell("a|b")).isEqualTo("a\\|b");
        assertThat(cell("`*_~$")).isEqualTo("\\`\\*\\_\\~\\$");
        assertThat(cell("<b>&amp;[x](y)")).isEqualTo("\\<b\\>\\&amp;\\[x\\](y)");
        assertThat(cell("a\\|b")).isEqualTo("a\\\\\\|b");
    }

    @Test
    void mentionsNobody() {
        String text = Charts.text(ReportFormat.MARKDOWN.writer(TableStyle.PLAIN), Charts.only("@torvalds a@b @"));

        assertThat(text).contains("| @<!-- -->torvalds a@<!-- -->b @ |");
    }

    @Test
    void keepsARowOnOneLine() {
        assertThat(cell("a\nb\u2028c\u0085d")).isEqualTo("a\\\\x0ab\\\\u2028c\\\\u0085d");
    }

    @Test
    void escapesTheNamesOfSkippedFiles() {
        assertThat(Charts.text(markdown, Charts.of(LineCounts.none(), List.of("<b>.gz"))))
                .isEqualTo("No plays.\nRead: 0 lines.\nSkipped 1 corrupt file: \\<b\\>.gz.\n");
    }

    private String cell(String video) {
        return Charts.text(markdown, Charts.only(video))
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .replaceAll("^\\| 1 \\| (.*) \\| 1 \\| 100.0% \\|$", "$1");
    }
}
