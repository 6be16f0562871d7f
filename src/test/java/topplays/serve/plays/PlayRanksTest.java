package topplays.serve.plays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlayRanksTest {
    private final PlayRanks ranks = new PlayRanks();

    @Test
    void countsTheVideosWithMorePlays() {
        for (long plays : new long[] {0, 1, 1, 63, 64, 65, 4096, Long.MAX_VALUE}) {
            ranks.add(plays);
        }

        assertThat(ranks.above(Long.MAX_VALUE)).isZero();
        assertThat(ranks.above(4096)).isEqualTo(1);
        assertThat(ranks.above(64)).isEqualTo(3);
        assertThat(ranks.above(2)).isEqualTo(5);
        assertThat(ranks.above(1)).isEqualTo(5);
        assertThat(ranks.above(0)).isEqualTo(7);
        assertThat(ranks.videos()).isEqualTo(8);
    }

    @Test
    void agreesWithAListWhileVideosMove() {
        Random random = new Random(2);
        List<Long> videos = new ArrayList<>();
        for (int step = 0; step < 5_000; step++) {
            if (videos.isEmpty() || random.nextInt(10) == 0) {
                long plays = random.nextLong(1L << random.nextInt(1, 63));
                videos.add(plays);
                ranks.add(plays);
            } else {
                int video = random.nextInt(videos.size());
                long before = videos.get(video);
                long after = before + random.nextLong(1L << random.nextInt(1, 20));
                videos.set(video, after);
                ranks.move(before, after);
            }
            long asked = Math.max(0, videos.get(random.nextInt(videos.size())) - random.nextInt(2));
            assertThat(ranks.above(asked))
                    .isEqualTo(videos.stream().filter(plays -> plays > asked).count());
        }
    }

    @Test
    void aVideoThatDoesNotMoveStays() {
        ranks.add(7);
        ranks.move(7, 7);

        assertThat(ranks.above(6)).isEqualTo(1);
    }
}
