package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.report.content.ChartWriter;
import topplays.report.content.ReportLabels;

class CsvReportTest {
    private final ChartWriter csv = ReportFormat.CSV.writer(TableStyle.PLAIN);

    @Test
    void hasAHeadingAndEndsLinesWithCrLf() {
        assertThat(Charts.text(csv, Charts.SMALL))
                .isEqualTo("rank,video,plays\r\n1,spring-recital,1000\r\n2,x=1,500\r\n2,y,500\r\n4,z,2\r\n");
    }

    @Test
    void quotesWhatRfc4180AsksFor() {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠1", "\t=1", "\u0000=1"})
    void putsAnApostropheBeforeAFormulaOnlyForSpreadsheets(String video) {
        assertThat(safeCell(video)).isEqualTo("'" + video);
        assertThat(safeCell("a;" + video)).isEqualTo("a;'" + video);
        assertThat(cell(video)).isEqualTo(video);
        assertThat(cell("a;" + video)).isEqualTo("a;" + video);
    }

    @Test
    void putsAnApostropheBeforeALineEndThatStartsAFormula() {
        assertThat(safeCell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(safeCell("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void keepsTheIdsOfATableOfIdsThatLookLikeFormulas() {
        for (String id : new String[] {"-5wKC3s7AxE", "=x", "+x", "@x", "_-x"}) {
            assertThat(cell(id)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "！", "'", "｀", "v-1"})
    void leavesOtherIdsAlone(String video) {
        assertThat(cell(video)).isEqualTo(video);
        assertThat(safeCell(video)).isEqualTo(video);
    }

    @Test
    void keepsTheBytesOfAnId() {
        assertThat(Charts.bytes(csv, Charts.only(Charts.id(0xff, 0x00, 0x80))))
                .endsWith('\n', '1', ',', 0xff, 0x00, 0x80, ',', '1', '\r', '\n');
    }

    @Test
    void isAHeadingWithoutPlays() {
        assertThat(Charts.text(csv, Charts.EMPTY)).isEqualTo("rank,video,plays\r\n");
    }

    @Test
    void passesOnAFailureOfItsStreamAsItIs() {
        IOException full = new IOException("disk full");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> csv.write(Charts.SMALL, failing)).isSameAs(full);
        assertThatThrownBy(() -> csv.write(Charts.random(new Random(5), 5_000), failing))
                .isSameAs(full);
    }

    private String cell(String video) {
        return cell(csv, video);
    }

    private static String safeCell(String video) {
        return cell(ReportFormat.spreadsheetSafeCsv(ReportLabels.NONE), video);
    }

    private static String cell(ChartWriter writer, String video) {
        String text = Charts.text(writer, Charts.only(video));
        return text.substring("rank,video,plays\r\n1,".length(), text.length() - ",1\r\n".length());
    }
}
