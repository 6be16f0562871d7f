package topplays.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tally that is full reports it in time and loses nothing. */
class FullTallyTest {
    private static final int BATCHED = 1 << 13;
    private static final long PLENTY = 1 << 26;

    @Test
    void keepsWithinItsMemoryAndLosesNothing() {
        Random random = new Random(9);
        PlayTally tally = new PlayTally(200_000);
        SortedMap<String, Long> expected = new TreeMap<>();
        SortedMap<String, Long> actual = new TreeMap<>();
        int timesFull = 0;
        for (int i = 0; i < 100_000; i++) {
            String id = Tallies.randomId(random);
            Tallies.add(tally, id, 1);
            expected.merge(id, 1L, Long::sum);
            if (tally.isFull()) {
                timesFull++;
                Tallies.takeOut(tally, actual);
            }
        }
        Tallies.takeOut(tally, actual);

        assertThat(actual).isEqualTo(expected);
        assertThat(timesFull).isBetween(10, 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 17})
    void takesNothingMoreOnceItIsFull(int idLength) {
        PlayTally tally = new PlayTally(0);
        Tallies.add(tally, "x".repeat(idLength), 1); // so that it becomes full within a batch
        SortedMap<String, Long> actual = new TreeMap<>();
        byte[] ids = IntStream.range(0, BATCHED)
                .mapToObj(("%0" + idLength + "d")::formatted)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
        VideoSpans videos = new VideoSpans();
        for (int start = 0; start < ids.length; start += idLength) {
            videos.add(start, start + idLength);
            if (videos.isFull()) {
                int next = 0;
                while (next < videos.size()) {
                    next = tally.addAll(ids, videos, next);
                    if (tally.isFull()) {
                        Tallies.takeOut(tally, actual);
                    }
                }
                videos.clear();
            }
        }

        Tallies.takeOut(tally, actual);

        assertThat(actual).hasSize(1 + BATCHED).allSatisfy((id, plays) -> assertThat(plays)
                .isEqualTo(1));
    }

    @Test
    void failsInsteadOfOverflowing() {
        PlayTally tally = new PlayTally(PLENTY);
        String id = "an id that is longer";
        Tallies.add(tally, id, Long.MAX_VALUE);
        Tallies.add(tally, "other", 1);
        assertThat(Tallies.sums(tally)).contains(id + " " + Long.MAX_VALUE);

        assertThatThrownBy(() -> {
                    Tallies.add(tally, id, 1);
                    tally.videos();
                })
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the plays of video '" + id + "' exceed 9223372036854775807");
    }

    @Test
    void isFullBeforeTheSumOfAShortIdOverflows() {
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> actual = new TreeMap<>();
        int plays = 1 << 22;
        int timesFull = 0;
        for (int i = 0; i < 4000; i++) {
            Tallies.add(tally, "a", plays);
            if (tally.isFull()) {
                timesFull++;
                Tallies.takeOut(tally, actual);
            }
        }
        Tallies.takeOut(tally, actual);

        assertThat(actual).containsOnly(Map.entry("a", 4000L * plays));
        assertThat(timesFull).isBetween(4, 8);
    }

    @Test
    void takesAnyNumberOfPlaysOfAShortIdAtOnce() {
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> actual = new TreeMap<>();
        SortedMap<String, Long> expected = new TreeMap<>();
        for (int bits = 0; bits < 62; bits++) {
            long plays = (1L << bits) + 1;
            Tallies.add(tally, "a", plays);
            Tallies.add(tally, "b" + bits, plays);
            expected.merge("a", plays, Long::sum);
            expected.put("b" + bits, plays);
        }
        Tallies.takeOut(tally, actual);

        assertThat(actual).isEqualTo(expected);
    }
}
