package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void isProportionalToAnEighthOfAColumn() {
        assertThat(Bar.of(8, 8, 1)).isEqualTo("█");
        assertThat(Bar.of(7, 8, 1)).isEqualTo("▉");
        assertThat(Bar.of(1, 8, 1)).isEqualTo("▏");
        assertThat(Bar.of(17, 32, 4)).isEqualTo("██▏");
    }

    @Test
    void showsTheSmallestValueAndNoneForZero() {
        assertThat(Bar.of(1, Long.MAX_VALUE, 10)).isEqualTo("▏");
        assertThat(Bar.of(Long.MAX_VALUE, Long.MAX_VALUE, 2)).isEqualTo("██");
        assertThat(Bar.of(0, 0, 10)).isEmpty();
        assertThat(Bar.of(5, 5, 0)).isEmpty();
    }
}
