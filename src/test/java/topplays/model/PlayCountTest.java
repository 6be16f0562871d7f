package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlayCountTest {
    private static final List<PlayCount> IN_ORDER = List.of(
            new PlayCount(VideoId.of("z"), Long.MAX_VALUE),
            new PlayCount(VideoId.of("B"), 10),
            new PlayCount(VideoId.of("a"), 10),
            new PlayCount(VideoId.of("aa"), 10),
            new PlayCount(VideoId.of("é"), 10),
            new PlayCount(VideoId.copyOf(new byte[] {(byte) 0xff}, 0, 1), 10),
            new PlayCount(VideoId.of("b"), 9),
            new PlayCount(VideoId.of("a"), 0));

    @Test
    void isOrderedByPlaysDescendingThenByBytesAscending() {
        PlayCount[] shuffled = IN_ORDER.toArray(PlayCount[]::new);
        Collections.shuffle(Arrays.asList(shuffled), new Random(1));
        assertThat(List.of(shuffled)).isNotEqualTo(IN_ORDER);
        Arrays.sort(shuffled, PlayCount.CHART_ORDER);
        assertThat(shuffled).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void mayBeZeroButNotNegative() {
        assertThat(new PlayCount(VideoId.of("a"), 0).plays()).isZero();
        assertThatThrownBy(() -> new PlayCount(VideoId.of("a"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plays must not be negative: -1");
    }
}
