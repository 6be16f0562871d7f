package topplays.jobs.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.PlayCountLines;

class PlayCountBlockTest {
    @Test
    void readsTheLinesOfABlock() throws IOException {
        assertThat(scan("a\t1\nbc\t0\n\r\0\t9223372036854775807"))
                .containsExactly("a 1", "bc 0", "\r\0 9223372036854775807");
    }

    @Test
    void readsLinesWithAndWithoutViewersIfBothAreAllowed() throws IOException {
        PlayCountBlock counts = new PlayCountBlock(new PlayCountLines(PlayCountLines.Figures.PLAYS_AND_ANY_VIEWERS));
        counts.start(new Path("/counts/part-r-00000"), 0, new Text("a\t3\t2\nb\t1\nc\t1\t"));

        assertThat(counts.next()).isTrue();
        assertThat(counts.line().viewers()).isEqualTo(2);
        assertThat(counts.next()).isTrue();
        assertThat(counts.line().viewers()).isZero();
        assertThatThrownBy(counts::next).hasMessageEndingWith("byte 10: 'c\t1\t' is not video⇥plays[⇥viewers]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\t",
                "\t1",
                "a\t1x",
                "a\t-1",
                "a\t9223372036854775808",
                "a\t92233720368547758070",
                "a\t99999999999999999999",
                "a\t1\t2"
            })
    void namesThePositionOfAMalformedLine(String line) {
        assertThatThrownBy(() -> scan("ok\t1\n" + line + "\nok\t2"))
                .isInstanceOf(IOException.class)
                .hasMessage("/counts/part-r-00000, byte 105: '" + line + "' is not video⇥plays");
    }

    private static List<String> scan(String lines) throws IOException {
        PlayCountBlock counts = new PlayCountBlock(new PlayCountLines());
        counts.start(new Path("/counts/part-r-00000"), 100, new Text(lines));
        List<String> read = new ArrayList<>();
        while (counts.next()) {
            PlayCountLines line = counts.line();
            int length = line.videoEnd() - line.videoStart();
            String video = new String(line.videoSource(), line.videoStart(), length, StandardCharsets.UTF_8);
            read.add(video + " " + line.plays());
        }
        return read;
    }
}
