package topplays.serve.plays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import topplays.model.PlayCount;
import topplays.model.VideoId;

class LeadingVideosTest {
    private final LeadingVideos leading = new LeadingVideos();

    @Test
    void isInTheOrderOfAChart() {
        offer("b", 2);
        offer("c", 3);
        offer("a", 2);

        assertThat(leading.first(10))
                .containsExactly(
                        new PlayCount(VideoId.of("c"), 3),
                        new PlayCount(VideoId.of("a"), 2),
                        new PlayCount(VideoId.of("b"), 2));
        assertThat(leading.first(1)).containsExactly(new PlayCount(VideoId.of("c"), 3));
    }

    @Test
    void agreesWithASortOfAllVideosWhileTheirPlaysGrow() {
        Random random = new Random(3);
        Map<String, Long> plays = new HashMap<>();
        for (int step = 0; step < 30_000; step++) {
            String video = "v" + (int) Math.abs(random.nextGaussian() * 2_000);
            offer(video, plays.merge(video, 1L + random.nextInt(2), Long::sum));
            if (step % 1_000 == 0) {
                assertThat(leading.first(LeadingVideos.MAX_VIDEOS)).isEqualTo(sorted(plays));
            }
        }

        assertThat(plays).hasSizeGreaterThan(2 * LeadingVideos.MAX_VIDEOS);
        assertThat(leading.first(LeadingVideos.MAX_VIDEOS)).isEqualTo(sorted(plays));
    }

    private static List<PlayCount> sorted(Map<String, Long> plays) {
        List<PlayCount> all = new ArrayList<>();
        plays.forEach((video, count) -> all.add(new PlayCount(VideoId.of(video), count)));
        all.sort(PlayCount.CHART_ORDER);
        return List.copyOf(all.subList(0, Math.min(all.size(), LeadingVideos.MAX_VIDEOS)));
    }

    private void offer(String video, long plays) {
        byte[] id = video.getBytes(UTF_8);
        leading.offer(id, 0, id.length, plays);
    }
}
