package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {
    @ParameterizedTest
    @CsvSource({"1,1", "64k,65536", "128m,134217728", "1g,1073741824", "2t,2199023255552", "1500,1500"})
    void readsAndWritesSizes(String text, long bytes) {
        assertThat(SizeText.parse(text)).isEqualTo(bytes);
        assertThat(SizeText.of(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "-1", "1.5m", "64 k", "64kb", "0", "0k", "9999999999999t", "64K"})
    void refusesOtherTextsAsSizes(String text) {
        assertThatThrownBy(() -> SizeText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1000,1.0 kB", "1449,1.4 kB", "12345,12 kB", "999600,1.0 MB", "4600000000,4.6 GB"
    })
    void roundsASizeForDisplay(long bytes, String text) {
        assertThat(SizeText.rounded(bytes)).isEqualTo(text);
    }

    @Test
    void knowsTheLargestSize() {
        assertThat(SizeText.parse("8388607t")).isEqualTo(8388607L << 40);
    }
}
