package topplays.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "999; 999",
                "1000; 1,000",
                "30969; 30,969",
                "9223372036854775807; 9,223,372,036,854,775,807"
            })
    void separatesThousands(long count, String text) {
        assertThat(Figures.count(count)).isEqualTo(text);
    }

    @Test
    void putsANounInItsNumber() {
        assertThat(Figures.count(0, "play")).isEqualTo("0 plays");
        assertThat(Figures.count(1, "play")).isEqualTo("1 play");
        assertThat(Figures.count(2, "play")).isEqualTo("2 plays");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0%",
        "1e-12, <0.1%",
        "0.00049, <0.1%",
        "0.0005, 0.1%",
        "0.0691, 6.9%",
        "0.5, 50.0%",
        "0.9994, 99.9%",
        "0.9996, >99.9%",
        "1, 100.0%"
    })
    void neverRoundsSomethingToNothingNorAPartToTheWhole(double share, String text) {
        assertThat(Figures.share(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.416, 0.42 s",
        "12.34, 12.3 s",
        "99.94, 99.9 s",
        "99.96, 1m 40s",
        "3599.6, 1h 00m",
        "7500, 2h 05m",
        "NaN, – s"
    })
    void formatsTimesWithAboutThreeDigits(double seconds, String text) {
        assertThat(Figures.seconds(seconds)).isEqualTo(text);
    }
}
