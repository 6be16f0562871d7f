package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.chart.Chart;
import topplays.model.PlayCount;
import topplays.report.content.ChartWriter;

class ReportFormatTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(ReportFormat format) {
        assertThat(ReportFormat.named(format.toString())).isSameAs(format);
    }

    @Test
    void saysWhichNamesThereAre() {
        assertThatThrownBy(() -> ReportFormat.named("xml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown report format 'xml': use table, tsv, csv, json, markdown, html");
    }

    @ParameterizedTest
    @EnumSource
    void flushesAndDoesNotCloseTheStream(ReportFormat format) throws IOException {
        Journal out = new Journal();
        format.writer(TableStyle.PLAIN).write(Charts.SMALL, out);
        assertThat(out.bytes).isPositive();
        assertThat(out.unflushed).isZero();
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void givesEqualBytesForEqualCharts(ReportFormat format) {
        ChartWriter writer = format.writer(TableStyle.PLAIN);
        assertThat(Charts.bytes(writer, Charts.random(new Random(11), 50)))
                .isEqualTo(Charts.bytes(writer, Charts.random(new Random(11), 50)));
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void streamsALongChart(ReportFormat format) throws IOException {
        int rows = 30_000;
        PlayCount[] plays = new PlayCount[rows];
        for (int i = 0; i < rows; i++) {
            plays[i] = Charts.play("video-" + i, rows - i);
        }
        Chart chart = Charts.of(plays);
        Journal out = new Journal();
        format.writer(TableStyle.PLAIN).write(chart, out);
        assertThat(out.bytes).isGreaterThan(rows * 15L);
        assertThat(out.longestWrite).isLessThan(100_000);
    }

    /** A stream that keeps account of what is done to it, not the bytes. */
    private static final class Journal extends OutputStream {
        private long bytes;
        private long unflushed;
        private int longestWrite;
        private boolean closed;

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes += length;
            unflushed += length;
            longestWrite = Math.max(longestWrite, length);
        }

        @Override
        public void flush() {
            unflushed = 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
