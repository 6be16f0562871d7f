package topplays.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.bytes.CollidingIds;
import topplays.model.VideoId;

class PlayTallyTest {
    private static final int BATCHED = 1 << 13;
    private static final long PLENTY = 1 << 26;

    @Test
    void sumsThePlaysOfAVideo() {
        PlayTally tally = new PlayTally(PLENTY);
        add(tally, "a", 2);
        add(tally, "b", 0);
        add(tally, "a", 40);

        assertThat(sums(tally)).containsExactly("a 42", "b 0");
    }

    @Test
    void takesAnIdFromTheMidstOfALineAndFromItsLastByte() {
        PlayTally tally = new PlayTally(PLENTY);
        byte[] line = "aaabcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.ISO_8859_1);
        tally.add(line, 0, 1, 1);
        tally.add(line, 1, 2, 1);
        tally.add(line, 2, 13, 1);
        tally.add(line, line.length - 1, line.length, 1);

        assertThat(sums(tally)).containsExactly("a 2", "abcdefghijk 1", "z 1");
    }

    @Test
    void tellsIdsApartThatDifferOnlyInZerosAtTheirEnd() {
        PlayTally tally = new PlayTally(PLENTY);
        List<String> expected = new ArrayList<>();
        for (int zeros = 0; zeros < 40; zeros++) {
            String id = "x" + "\0".repeat(zeros);
            add(tally, id, zeros);
            expected.add(id + " " + zeros);
        }
        for (int last = 0; last < 20; last++) {
            add(tally, "12345678901" + (char) last, last);
        }

        assertThat(sums(tally)).endsWith(expected.toArray(String[]::new)).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAMapOnRandomIdsInTheOrderOfTheirBytes(long seed) {
        Random random = new Random(seed);
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            String id = randomId(random);
            long plays = random.nextInt(5);
            add(tally, id, plays);
            expected.merge(id, plays, Long::sum);
        }

        assertThat(sums(tally)).isEqualTo(texts(expected));
    }

    @Test
    void keepsWithinItsMemoryAndLosesNothing() {
        Random random = new Random(9);
        PlayTally tally = new PlayTally(200_000);
        SortedMap<String, Long> expected = new TreeMap<>();
        SortedMap<String, Long> actual = new TreeMap<>();
        int timesFull = 0;
        for (int i = 0; i < 100_000; i++) {
            String id = randomId(random);
            add(tally, id, 1);
            expected.merge(id, 1L, Long::sum);
            if (tally.isFull()) {
                timesFull++;
                takeOut(tally, actual);
            }
        }
        takeOut(tally, actual);

        assertThat(actual).isEqualTo(expected);
        assertThat(timesFull).isBetween(10, 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 17})
    void takesNoMoreOfABatchOnceItIsFull(int idLength) {
        PlayTally tally = new PlayTally(0);
        add(tally, "x".repeat(idLength), 1); // so that it is full amid a batch
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
                        takeOut(tally, actual);
                    }
                }
                videos.clear();
            }
        }

        takeOut(tally, actual);

        assertThat(actual).hasSize(1 + BATCHED).allSatisfy((id, plays) -> assertThat(plays)
                .isEqualTo(1));
    }

    @Test
    void takesManyOfTheLongestIdsInARow() {
        PlayTally tally = new PlayTally(PLENTY);
        List<String> expected = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            String id = i + "x".repeat(VideoId.MAX_BYTES - 3);
            add(tally, id, i);
            expected.add(id + " " + i);
        }

        assertThat(sums(tally)).isEqualTo(expected);
    }

    @Test
    void isEmptyAfterItHasBeenCleared() {
        PlayTally tally = new PlayTally(PLENTY);
        add(tally, "a", 1);
        add(tally, "a".repeat(17), 1);
        tally.videos();
        tally.clear();

        assertThat(sums(tally)).isEmpty();
    }

    @Test
    void failsRatherThanOverflow() {
        PlayTally tally = new PlayTally(PLENTY);
        String id = "an id that is longer";
        add(tally, id, Long.MAX_VALUE);
        add(tally, "other", 1);
        assertThat(sums(tally)).contains(id + " " + Long.MAX_VALUE);

        assertThatThrownBy(() -> {
                    add(tally, id, 1);
                    tally.videos();
                })
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the plays of video '" + id + "' exceed 9223372036854775807");
    }

    @Test
    void isFullBeforeTheSumOfAShortIdOverflows() {
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> actual = new TreeMap<>();
        int plays = 1 << 24;
        int timesFull = 0;
        for (int i = 0; i < 1000; i++) {
            add(tally, "a", plays);
            if (tally.isFull()) {
                timesFull++;
                takeOut(tally, actual);
            }
        }
        takeOut(tally, actual);

        assertThat(actual).containsOnly(Map.entry("a", 1000L * plays));
        assertThat(timesFull).isBetween(4, 8);
    }

    @Test
    void takesAnyNumberOfPlaysOfAShortIdAtOnce() {
        PlayTally tally = new PlayTally(PLENTY);
        SortedMap<String, Long> actual = new TreeMap<>();
        SortedMap<String, Long> expected = new TreeMap<>();
        for (int bits = 0; bits < 62; bits++) {
            long plays = (1L << bits) + 1;
            add(tally, "a", plays);
            add(tally, "b" + bits, plays);
            expected.merge("a", plays, Long::sum);
            expected.put("b" + bits, plays);
        }
        takeOut(tally, actual);

        assertThat(actual).isEqualTo(expected);
    }

    /** Of few lengths and letters, so that many are equal or begin alike. */
    private static String randomId(Random random) {
        int[] lengths = {1, 2, 3, 7, 8, 9, 11, 12, 13, 16, 17, 36, 300};
        StringBuilder id = new StringBuilder(random.nextBoolean() ? "" : "video");
        int length = id.length() + lengths[random.nextInt(random.nextInt(20) == 0 ? lengths.length : 11)];
        int letters = random.nextBoolean() ? 2 : 256;
        while (id.length() < length) {
            id.append((char) random.nextInt(letters));
        }
        return id.toString();
    }

    private static void add(PlayTally tally, String id, long plays) {
        byte[] bytes = ("\t" + id + "\n").getBytes(StandardCharsets.ISO_8859_1);
        tally.add(bytes, 1, bytes.length - 1, plays);
    }

    private static void takeOut(PlayTally tally, Map<String, Long> sums) {
        byte[] id = new byte[VideoId.MAX_BYTES];
        for (int video : inOrder(tally)) {
            sums.merge(text(id, tally.copyId(video, id)), tally.plays(video), Long::sum);
        }
        tally.clear();
    }

    private static List<String> sums(PlayTally tally) {
        byte[] id = new byte[VideoId.MAX_BYTES];
        List<String> sums = new ArrayList<>();
        for (int video : inOrder(tally)) {
            sums.add(text(id, tally.copyId(video, id)) + " " + tally.plays(video));
        }
        return sums;
    }

    private static List<String> texts(SortedMap<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .toList();
    }

    private static String text(byte[] id, int length) {
        return new String(Arrays.copyOf(id, length), StandardCharsets.ISO_8859_1);
    }

    private static int[] inOrder(PlayTally tally) {
        int[] videos = tally.videos();
        tally.sort(videos, 0, videos.length);
        return videos;
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
