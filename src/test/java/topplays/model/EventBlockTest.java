package topplays.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventBlockTest {
    @Test
    void isMadeOfEventLines() throws IOException {
        EventLines lines = new EventLines(0);
        lines.add(0, new byte[] {'x', 'u', 'x'}, 1, 2, new byte[] {'v', 'w'}, 0, 2);
        lines.add(1, new byte[] {'-'}, 0, 1, new byte[] {'v'}, 0, 1);

        EventBlock block = lines.takeBlock();

        assertThat(text(block)).isEqualTo("1970-01-01T00:00:00.000Z\tu\tvw\n1970-01-01T00:00:00.001Z\t-\tv\n");
        assertThat(block.events()).isEqualTo(2);
        assertThat(lines.takeBlock().isEmpty()).isTrue();
    }

    @Test
    void growsForIdsOfAnyLength() throws IOException {
        EventLines lines = new EventLines(0);
        byte[] id = "x".repeat(VideoId.MAX_BYTES).getBytes(UTF_8);
        for (int i = 0; i < 10; i++) {
            lines.add(0, id, 0, id.length, id, 0, id.length);
        }

        assertThat(lines.takeBlock().length()).isEqualTo(10 * (2 * VideoId.MAX_BYTES + EventTime.LENGTH + 3));
    }

    @Test
    void isCutAfterTheLineThatReachesTheRequestedBytes() throws IOException {
        EventBlock block = block("aa\nb\n\ncccc\n", 4);

        assertThat(text(block.head(1))).isEqualTo("aa\n");
        assertThat(text(block.head(3))).isEqualTo("aa\n");
        assertThat(text(block.head(4))).isEqualTo("aa\nb\n");
        assertThat(block.head(4).events()).isEqualTo(2);
        assertThat(text(block.head(99))).isEqualTo("aa\nb\n\ncccc\n");
        assertThat(text(block.after(block.head(4)))).isEqualTo("\ncccc\n");
        assertThat(block.after(block.head(4)).events()).isEqualTo(2);
        assertThat(block.after(block.head(99)).isEmpty()).isTrue();
    }

    @Test
    void refusesHalfALine() {
        assertThatThrownBy(() -> block("aa\nb", 1)).hasMessageContaining("whole lines");
    }

    @Test
    void showsTheVideoOfEachEvent() {
        EventBlock block = block("2026-11-20T08:15:30.123Z\tana\tHeat, 1995\n2026-11-20T08:15:30.123Z\t-\tb\n", 2);
        List<String> videos = new ArrayList<>();

        block.forEachVideo((source, start, end) -> videos.add(new String(source, start, end - start, UTF_8)));

        assertThat(videos).containsExactly("Heat, 1995", "b");
    }

    @Test
    void aLineThatIsNotAnEventHasNoVideo() {
        for (String line :
                new String[] {"x\n", "2026-11-20T08:15:30.123Z\tana\n", "2026-11-20T08:15:30.123Z ana\ta\n"}) {
            assertThatThrownBy(() -> block(line, 1).forEachVideo((source, start, end) -> {}))
                    .as(line)
                    .hasMessageContaining("time, user and video");
        }
    }

    private static EventBlock block(String lines, int events) {
        byte[] bytes = lines.getBytes(UTF_8);
        return new EventBlock(bytes, 0, bytes.length, events);
    }

    private static String text(EventBlock block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        block.writeTo(out);
        return out.toString(UTF_8);
    }
}
