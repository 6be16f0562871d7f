package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topplays.client.feed.FeedState;

class FeedProgressTest {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final List<String> shown = new ArrayList<>();
    private long nanos = Long.MIN_VALUE;

    private final FeedProgress progress = new FeedProgress(shown::add, () -> nanos);

    private void show(long accepted, long rejected) {
        progress.show(new FeedState(accepted, rejected, List.of(), 1, Optional.empty()));
    }

    @Test
    void showsWhatWasAcceptedAndHowFastAFewTimesASecond() {
        nanos += SECOND_NANOS / 2;
        show(1_000, 0);
        nanos += SECOND_NANOS / 100;
        show(1_500, 0);
        nanos += SECOND_NANOS;
        show(2_000, 7);

        assertThat(shown)
                .containsExactly("1,000 events accepted, 2,000/s", "2,000 events accepted, 7 rejected, 1,329/s");
    }

    @Test
    void showsNothingAfterTheEnd() {
        progress.end();
        nanos += SECOND_NANOS;
        show(1_000, 0);

        assertThat(shown).containsExactly("");
    }
}
