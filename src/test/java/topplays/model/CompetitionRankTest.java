package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompetitionRankTest {
    @Test
    void sharesARankAmongEqualPlaysAndSkipsTheNext() {
        assertThat(ranks(9, 7, 7, 5)).containsExactly(1, 2, 2, 4);
        assertThat(ranks(3, 3, 3, 2, 2, 0, 0)).containsExactly(1, 1, 1, 4, 4, 6, 6);
        assertThat(ranks(0, 0)).containsExactly(1, 1);
        assertThat(ranks(Long.MAX_VALUE, Long.MAX_VALUE - 1)).containsExactly(1, 2);
    }

    @Test
    void refusesPlaysThatRise() {
        CompetitionRank rank = new CompetitionRank();
        assertThat(rank.next(5)).isEqualTo(1);
        assertThat(rank.next(4)).isEqualTo(2);
        assertThatThrownBy(() -> rank.next(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plays rise from 4 to 5 at row 3");
    }

    private static long[] ranks(long... plays) {
        CompetitionRank rank = new CompetitionRank();
        return LongStream.of(plays).map(rank::next).toArray();
    }
}
