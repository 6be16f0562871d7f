package topplays.serve.plays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.serve.Ids;

class PlayCountCacheTest {
    private final PlayCountCache cache = new PlayCountCache(Ids.table("a", "a", "b"), Ids.table("b"));

    @Test
    void servesBatchPlaysAndLivePlays() {
        cache.add(Ids.events("b", "c"));

        assertThat(cache.video(id("a"))).contains(new VideoPlays(2, 0, 2));
        assertThat(cache.video(id("b"))).contains(new VideoPlays(1, 2, 1));
        assertThat(cache.video(id("c"))).contains(new VideoPlays(0, 1, 3));
        assertThat(cache.video(id("d"))).isEmpty();
        assertThat(cache.sums()).isEqualTo(new PlaySums(3, 3, 3));
    }

    @Test
    void theChartIsOfBatchesAndLiveEventsTogether() {
        cache.add(Ids.events("c", "c", "c"));

        LiveChart chart = cache.chart(2);

        assertThat(chart.rows().toString()).contains("video=c, plays=3", "video=a, plays=2");
        assertThat(chart.rows()).hasSize(2);
        assertThat(chart.plays()).isEqualTo(7);
        assertThat(chart.videos()).isEqualTo(3);
    }

    @Test
    void videosWithEqualPlaysShareARank() {
        assertThat(cache.video(id("a"))).contains(new VideoPlays(2, 0, 1));
        assertThat(cache.video(id("b"))).contains(new VideoPlays(1, 1, 1));
    }

    @Test
    void aNewCountTakesTheEventsOverThatItCovers() throws Exception {
        cache.add(Ids.events("c", "a"));

        cache.swap(Ids.table("a", "a", "b", "b", "c", "z"), Ids.table("b", "c"));

        assertThat(cache.video(id("a"))).contains(new VideoPlays(2, 1, 1));
        assertThat(cache.video(id("b"))).contains(new VideoPlays(2, 0, 2));
        assertThat(cache.video(id("c"))).contains(new VideoPlays(1, 0, 3));
        assertThat(cache.video(id("z"))).contains(new VideoPlays(1, 0, 3));
        cache.add(Ids.events("z"));
        assertThat(cache.video(id("z"))).contains(new VideoPlays(1, 1, 2));
        assertThat(cache.sums()).isEqualTo(new PlaySums(6, 2, 4));
    }

    @Test
    void aCountWithFewerPlaysOfAVideoIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> cache.swap(Ids.table("a", "b", "b"), Ids.table("b")))
                .isInstanceOf(RefusedCountException.class)
                .hasMessageContaining("video 'a'");
        assertThatThrownBy(() -> cache.swap(Ids.table("a", "a", "b"), Ids.table("b")))
                .hasMessageContaining("video 'b'");
        cache.add(Ids.events("b"));

        assertThat(cache.video(id("a"))).contains(new VideoPlays(2, 0, 2));
        assertThat(cache.video(id("b"))).contains(new VideoPlays(1, 2, 1));
    }

    @Test
    void aCountOfEventsThatWereNeverFedIsRefused() {
        assertThatThrownBy(() -> cache.swap(Ids.table("a", "a", "a", "b"), Ids.table("a")))
                .hasMessageContaining("never received");
    }

    @Test
    void eventsThatAreFedWhileACountIsTakenOverAreKept() throws Exception {
        PlayTable many = new PlayTable();
        for (int video = 0; video < 50_000; video++) {
            Ids.add(many, "v" + video, 1);
        }
        PlayCountCache busy = new PlayCountCache(many, new PlayTable());
        AtomicBoolean enough = new AtomicBoolean();
        AtomicLong fed = new AtomicLong();
        Thread feeder = new Thread(() -> {
            while (!enough.get()) {
                busy.add(Ids.events("v0", "v1", "new"));
                fed.incrementAndGet();
            }
        });
        feeder.start();
        for (int swap = 0; swap < 20; swap++) {
            busy.swap(many, new PlayTable());
        }
        enough.set(true);
        feeder.join();

        assertThat(busy.video(id("v1")).orElseThrow().livePlays()).isEqualTo(fed.get());
        assertThat(busy.video(id("new")).orElseThrow().plays()).isEqualTo(fed.get());
        assertThat(busy.sums()).isEqualTo(new PlaySums(50_000, 3 * fed.get(), 50_001));
    }

    @Test
    void agreesWithAPlainCountForRandomFeedsAndSwaps() throws Exception {
        Random random = new Random(4);
        Map<String, Long> expected = new TreeMap<>(Map.of("a", 2L, "b", 2L));
        List<String> live = new ArrayList<>(List.of("b"));
        for (int step = 0; step < 300; step++) {
            String[] fed = IntStream.range(0, random.nextInt(200))
                    .mapToObj(unused -> "v" + (int) Math.abs(50 * random.nextGaussian()))
                    .toArray(String[]::new);
            cache.add(Ids.events(fed));
            for (String video : fed) {
                expected.merge(video, 1L, Long::sum);
                live.add(video);
            }
            if (random.nextInt(5) == 0) {
                swapInTheFirst(random.nextInt(live.size() + 1), live, expected, random);
            }
            requireEqual(expected);
        }
    }

    /** A count that covers the first live events and a few events of another writer. */
    private void swapInTheFirst(int covered, List<String> live, Map<String, Long> expected, Random random)
            throws RefusedCountException {
        for (int others = random.nextInt(3); others > 0; others--) {
            expected.merge("v" + random.nextInt(60), 1L, Long::sum);
        }
        PlayTable batch = new PlayTable();
        expected.forEach((video, plays) -> {
            long stillLive = live.stream()
                    .skip(covered)
                    .filter(each -> each.equals(video))
                    .count();
            if (plays > stillLive) {
                Ids.add(batch, video, plays - stillLive);
            }
        });
        cache.swap(batch, Ids.table(live.subList(0, covered).toArray(String[]::new)));
        live.subList(0, covered).clear();
    }

    private void requireEqual(Map<String, Long> expected) {
        expected.forEach((video, plays) -> {
            VideoPlays found = cache.video(id(video)).orElseThrow();
            assertThat(found.plays()).as(video).isEqualTo(plays);
            assertThat(found.rank())
                    .isEqualTo(1
                            + expected.values().stream()
                                    .filter(other -> other > plays)
                                    .count());
        });
        LiveChart chart = cache.chart(LeadingVideos.MAX_VIDEOS);
        assertThat(chart.rows()).hasSameSizeAs(expected.keySet());
        assertThat(chart.plays())
                .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
        chart.rows().forEach(row -> assertThat(row.plays())
                .isEqualTo(expected.get(row.video().toString())));
    }

    private static byte[] id(String video) {
        return video.getBytes(UTF_8);
    }
}
