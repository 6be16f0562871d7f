package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

class LineBufferTest {
    private static final LineSyntax TSV = LineSyntax.of(LineFormat.TSV);

    @Test
    void reportsItsPosition() throws IOException {
        LineBuffer buffer = new LineBuffer("log", TSV, 100);
        InputStream in = new ByteArrayInputStream("ab\n\nc".getBytes(StandardCharsets.UTF_8));
        buffer.fill(in);

        assertThat(buffer.position()).isEqualTo(100);
        assertThat(buffer.next()).isTrue();
        assertThat(buffer.position()).isEqualTo(103);
        assertThat(buffer.next()).isTrue();
        assertThat(buffer.end()).isEqualTo(buffer.start());
        assertThat(buffer.next()).isFalse();
        assertThat(buffer.position()).isEqualTo(104);
        assertThat(buffer.nextUnended()).isTrue();
        assertThat(buffer.position()).isEqualTo(105);
        assertThat(buffer.nextUnended()).isFalse();
    }

    @Test
    void takesLinesOfNoMoreThan64Mebibytes() throws IOException {
        byte[] line = new byte[LineBuffer.LONGEST_LINE + 1];
        Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        LineBuffer buffer = new LineBuffer("log", TSV, 0);
        InputStream in = new ByteArrayInputStream(line);
        while (!buffer.next()) {
            assertThat(buffer.fill(in)).isTrue();
        }
        assertThat(buffer.end() - buffer.start()).isEqualTo(LineBuffer.LONGEST_LINE);

        LineBuffer other = new LineBuffer("log", TSV, 7);
        line[line.length - 1] = 'x';
        InputStream endless = new ByteArrayInputStream(line);
        assertThatThrownBy(() -> {
                    while (!other.next()) {
                        other.fill(endless);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("log: the line at byte 7 is longer than 67,108,864 bytes; is it a log?");
    }
}
