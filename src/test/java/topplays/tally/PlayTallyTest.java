package topplays.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.bytes.CollidingIds;
import topplays.model.VideoId;

/** A tally sums the plays of each video. */
class PlayTallyTest {
    private static final long PLENTY = 1 << 26;

    @Test
    void sumsThePlaysOfAVideo() {
        PlayTally tally = new PlayTally(PLENTY);
        Tallies.add(tally, "a", 2);
        Tallies.add(tally, "b", 0);
        Tallies.add(tally, "a", 40);

        assertThat(Tallies.sums(tally)).containsExactly("a 42", "b 0");
    }

    @Test
    void takesAnIdFromTheMiddleAndTheEndOfALine() {
        PlayTally tally = new PlayTally(PLENTY);
        byte[] line = "aaabcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.ISO_8859_1);
        tally.add(line, 0, 1, 1);
        tally.add(line, 1, 2, 1);
        tally.add(line, 2, 13, 1);
        tally.add(line, line.length - 1, line.length, 1);

        assertThat(Tallies.sums(tally)).containsExactly("a 2", "abcdefghijk 1", "z 1");
    }

    @Test
    void distinguishesIdsThatDifferOnlyInZerosAtTheirEnd() {
        PlayTally tally = new PlayTally(PLENTY);
        List<String> expected = new ArrayList<>();
        for (int zeros = 0; zeros < 40; zeros++) {
            String id = "x" + "\0".repeat(zeros);
            Tallies.add(tally, id, zeros);
            expected.add(id + " " + zeros);
        }
        for (int last = 0; last < 20; last++) {
            Tallies.add(tally, "12345678901" + (char) last, last);
        }

        assertThat(Tallies.sums(tally))
                .endsWith(expected.toArray(String[]::new))
                .hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAMapOnRandomIdsInTheOrderOfTheirBytes(long seed) {
        Random random = new Random(seed);
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < 40_000; i++) {
            String id = Tallies.randomId(random);
            long plays = random.nextInt(5);
            Tallies.add(tally, id, plays);
            expected.merge(id, plays, Long::sum);
        }

        assertThat(Tallies.sums(tally)).isEqualTo(Tallies.texts(expected));
    }

    @Test
    void takesManyOfTheLongestIdsInARow() {
        PlayTally tally = new PlayTally(PLENTY);
        List<String> expected = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            String id = i + "x".repeat(VideoId.MAX_BYTES - 3);
            Tallies.add(tally, id, i);
            expected.add(id + " " + i);
        }

        assertThat(Tallies.sums(tally)).isEqualTo(expected);
    }

    @Test
    void isEmptyAfterItHasBeenCleared() {
        PlayTally tally = new PlayTally(PLENTY);
        Tallies.add(tally, "a", 1);
        Tallies.add(tally, "a".repeat(17), 1);
        tally.videos();
        tally.clear();

        assertThat(Tallies.sums(tally)).isEmpty();
    }

    @Test
    void idsThatCollideUnderFixedFactorsAreAsFastAsOthers() {
        for (byte[][] ids : List.of(CollidingIds.ofTwelveBytes(200_000), CollidingIds.ofSixteenBytes(200_000))) {
            PlayTally tally = new PlayTally(PLENTY);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                for (byte[] id : ids) {
                    tally.add(id, 0, id.length, 1);
                }
                assertThat(tally.videos()).hasSize(ids.length);
            });
        }
    }
}
