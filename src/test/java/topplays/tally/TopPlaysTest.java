package topplays.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.VideoId;

class TopPlaysTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void hasAPositiveLength(int limit) {
        assertThatThrownBy(() -> new TopPlays(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the length of a chart must be positive: " + limit);
    }

    @Test
    void keepsTheBestInChartOrder() {
        assertThat(best(3, count("a", 1), count("b", 5), count("c", 3), count("d", 4)))
                .containsExactly(count("b", 5), count("d", 4), count("c", 3));
    }

    @Test
    void keepsTheSmallestIdsOfEqualPlays() {
        assertThat(best(2, count("c", 1), count("b", 1), count("a", 1), count("d", 1)))
                .containsExactly(count("a", 1), count("b", 1));
        assertThat(best(1, count("a", 1), count("aa", 1))).containsExactly(count("a", 1));
        assertThat(best(1, count("é", 1), count("z", 1))).containsExactly(count("z", 1));
    }

    @Test
    void keepsAllIfThereAreFewer() {
        assertThat(best(10, count("a", 0), count("b", 1))).containsExactly(count("b", 1), count("a", 0));
        assertThat(best(10)).isEmpty();
        assertThat(best(Integer.MAX_VALUE, count("a", Long.MAX_VALUE))).containsExactly(count("a", Long.MAX_VALUE));
    }

    @Test
    void copiesTheBytesItKeeps() {
        TopPlays top = new TopPlays(2);
        byte[] buffer = {'x', 'a', 'y'};
        top.offer(buffer, 1, 2, 7);
        buffer[1] = 'b';
        top.offer(buffer, 1, 2, 8);
        buffer[1] = 'c';
        assertThat(counts(top)).containsExactly(count("b", 8), count("a", 7));
    }

    @Test
    void returnsTheBestBetweenOffers() {
        TopPlays top = new TopPlays(1);
        offer(top, count("a", 1));
        assertThat(counts(top)).containsExactly(count("a", 1));
        offer(top, count("b", 2));
        assertThat(counts(top)).containsExactly(count("b", 2));
    }

    @Test
    void agreesWithSortingAndCuttingInAnyOrderOfOffers() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            List<PlayCount> counts = randomCounts(random);
            int limit = 1 + random.nextInt(12);
            PlayCount[] expected =
                    counts.stream().sorted(PlayCount.CHART_ORDER).limit(limit).toArray(PlayCount[]::new);
            TopPlays top = new TopPlays(limit);
            for (int order = 0; order < 3; order++) {
                Collections.shuffle(counts, random);
                top.clear();
                counts.forEach(count -> offer(top, count));
                assertThat(counts(top)).containsExactly(expected);
            }
        }
    }

    /** Counts with few different numbers of plays, so that there are many ties. The ids are distinct and have few different bytes. */
    @Test
    void keepsTheMostWatchedInAnyOrderOfOffers() {
        Random random = new Random(18);
        for (int run = 0; run < 200; run++) {
            List<PlayCount> counts = new ArrayList<>();
            for (PlayCount each : randomCounts(random)) {
                long plays = random.nextInt(10);
                counts.add(new PlayCount(each.video(), plays, random.nextInt((int) plays + 1)));
            }
            int limit = 1 + random.nextInt(8);
            TopPlays top = new TopPlays(limit, RankedBy.VIEWERS);
            for (PlayCount each : counts) {
                byte[] id = each.video().toBytes();
                top.offer(id, 0, id.length, each.plays(), each.viewers());
            }

            assertThat(counts(top))
                    .isEqualTo(counts.stream()
                            .sorted(Comparator.comparingLong(PlayCount::viewers)
                                    .reversed()
                                    .thenComparing(PlayCount::video))
                            .limit(limit)
                            .toList());
        }
    }

    private static List<PlayCount> randomCounts(Random random) {
        List<PlayCount> counts = new ArrayList<>();
        int videos = random.nextInt(40);
        for (int video = 0; video < videos; video++) {
            byte[] id = {(byte) random.nextInt(), (byte) video};
            counts.add(new PlayCount(VideoId.copyOf(id, random.nextInt(2), 2), random.nextInt(4)));
        }
        return new ArrayList<>(counts.stream()
                .collect(Collectors.toMap(PlayCount::video, c -> c, (a, b) -> a))
                .values());
    }

    private static List<PlayCount> best(int limit, PlayCount... counts) {
        TopPlays top = new TopPlays(limit);
        for (PlayCount count : counts) {
            offer(top, count);
        }
        return counts(top);
    }

    private static List<PlayCount> counts(TopPlays top) {
        return IntStream.range(0, top.sort())
                .mapToObj(top::get)
                .map(video ->
                        new PlayCount(VideoId.copyOf(video.id(), 0, video.length()), video.plays(), video.viewers()))
                .toList();
    }

    private static void offer(TopPlays top, PlayCount count) {
        byte[] id = count.video().toBytes();
        top.offer(id, 0, id.length, count.plays());
    }

    private static PlayCount count(String video, long plays) {
        return new PlayCount(VideoId.of(video), plays);
    }
}
