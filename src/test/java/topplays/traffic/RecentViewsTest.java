package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentViewsTest {
    private static final int KEPT = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void keepsTheLatestMillionAndFindsEachByItsTime(int stride) {
        RecentViews recent = new RecentViews(stride);
        int views = 3 * KEPT * stride / 2;
        for (int view = 0; view < views; view++) {
            recent.add(10L * view, view, -view);
        }

        int oldest = views - KEPT * stride;
        assertThat(recent.oldestMicros()).isEqualTo(10L * oldest);
        for (int view = oldest; view < views; view += 1_000 * stride) {
            assertThat(recent.user(recent.find(10L * view))).isEqualTo(view);
            assertThat(recent.rank(recent.find(10L * view + 9))).isEqualTo(-view);
        }
        assertThat(recent.user(recent.find(Long.MAX_VALUE))).isEqualTo(views - stride);
    }
}
