package topplays.serve.plays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.bytes.CollidingIds;
import topplays.model.VideoId;
import topplays.serve.Ids;

class PlayTableTest {
    private final PlayTable table = new PlayTable();

    @Test
    void knowsWhatWasAdded() {
        Ids.add(table, "a", 2);
        Ids.add(table, "b", 0);
        Ids.add(table, "a", 3);

        assertThat(Ids.get(table, "a")).isEqualTo(5);
        assertThat(Ids.get(table, "b")).isZero();
        assertThat(Ids.get(table, "c")).isEqualTo(PlayTable.ABSENT);
        assertThat(table.videos()).isEqualTo(2);
        assertThat(table.plays()).isEqualTo(5);
    }

    @Test
    void idsThatDifferInTheirLengthOnlyAreDifferent() {
        for (String id : new String[] {"a", "a\0", "a\0\0", "x".repeat(16), "x".repeat(17), "x".repeat(4096)}) {
            Ids.add(table, id, id.length());
        }

        assertThat(table.videos()).isEqualTo(6);
        assertThat(Ids.get(table, "a\0")).isEqualTo(2);
        assertThat(Ids.get(table, "x".repeat(4096))).isEqualTo(4096);
    }

    @Test
    void agreesWithAMapForRandomAdditions() {
        Random random = new Random(1);
        TreeMap<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < 200_000; i++) {
            String video = "v" + random.nextInt(50_000) + "-".repeat(random.nextInt(5) == 0 ? 30 : 0);
            long plays = random.nextInt(10);
            Ids.add(table, video, plays);
            expected.merge(video, plays, Long::sum);
        }

        assertThat(Ids.plays(table)).isEqualTo(expected);
        assertThat(table.videos()).isEqualTo(expected.size());
        expected.forEach((video, plays) -> assertThat(Ids.get(table, video)).isEqualTo(plays));
        assertThat(Ids.get(table, "nobody")).isEqualTo(PlayTable.ABSENT);
    }

    @Test
    void takesAnIdFromTheMiddleOfAnArray() {
        byte[] line = "..video..".getBytes(UTF_8);
        table.add(line, 2, 7, 1);

        assertThat(Ids.get(table, "video")).isEqualTo(1);
    }

    @Test
    void refusesPlaysBeyondALong() {
        Ids.add(table, "a", Long.MAX_VALUE);

        assertThatThrownBy(() -> Ids.add(table, "a", 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAnInvalidId() {
        byte[] tooLong = new byte[VideoId.MAX_BYTES + 1];

        assertThatThrownBy(() -> table.add(tooLong, 0, tooLong.length, 1)).hasMessageContaining("1 to 4096");
        assertThatThrownBy(() -> table.add(tooLong, 1, 1, 1)).hasMessageContaining("1 to 4096");
    }

    @Test
    void idsThatCollideUnderFixedFactorsAreAsFastAsOthers() {
        byte[][] ids = CollidingIds.ofEightBytes(200_000);
        PlayTable table = new PlayTable();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (byte[] id : ids) {
                table.add(id, 0, id.length, 1);
            }
        });
        assertThat(table.videos()).isEqualTo(ids.length);
    }
}
