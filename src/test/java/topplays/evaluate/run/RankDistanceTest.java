package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankDistanceTest {
    private static double between(String one, String other) {
        return RankDistance.between(List.of(one.split("", 0)), List.of(other.split("", 0)));
    }

    @Test
    void isNothingBetweenEqualLists() {
        assertThat(between("abcd", "abcd")).isZero();
        assertThat(RankDistance.between(List.of(), List.of())).isZero();
    }

    @Test
    void isOneBetweenListsThatShareNothing() {
        assertThat(between("abc", "xyz")).isEqualTo(1);
    }

    @Test
    void countsPairsInOtherOrder() {
        assertThat(between("abcd", "bacd")).isEqualTo(1 / 16.0);
        assertThat(between("abcd", "dcba")).isEqualTo(6 / 16.0);
    }

    @Test
    void countsWhatComesAfterInOneListAndIsNotInTheOther() {
        // x is in one list alone, so it must come after c; the other way round with c; and they are in no list together
        assertThat(between("abc", "abx")).isEqualTo(1 / 9.0);
        // x before a and b, which the other list has and not x
        assertThat(between("abc", "xab")).isCloseTo(3 / 9.0, within(1e-12));
    }
}
