package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import topplays.report.content.ChartWriter;

class TsvReportTest {
    private final ChartWriter tsv = ReportFormat.TSV.writer(TableStyle.PLAIN);

    @Test
    void isRankVideoPlaysAndNothingElse() {
        assertThat(Charts.text(tsv, Charts.SMALL)).isEqualTo("""
                        1\tspring-recital\t1000
                        2\tx=1\t500
                        2\ty\t500
                        4\tz\t2
                        """);
    }

    @Test
    void keepsTheBytesOfAnId() {
        assertThat(Charts.bytes(tsv, Charts.only(Charts.id(0xff, 0x00, 0x1b, 0xe8))))
                .containsExactly('1', '\t', 0xff, 0x00, 0x1b, 0xe8, '\t', '1', '\n');
    }

    @Test
    void isEmptyWithoutPlays() {
        assertThat(Charts.bytes(tsv, Charts.EMPTY)).isEmpty();
    }
}
