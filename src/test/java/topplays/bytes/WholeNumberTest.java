package topplays.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 7, 9, 10, 99, 100, 1_000_000_007, Long.MAX_VALUE / 10, Long.MAX_VALUE})
    void aWrittenNumberIsReadAgain(long number) {
        byte[] line = new byte[WholeNumber.MOST_DIGITS + 2];
        int end = WholeNumber.write(number, line, 1);

        assertThat(new String(line, 1, end - 1, StandardCharsets.US_ASCII)).isEqualTo(Long.toString(number));
        assertThat(WholeNumber.parse(line, 1, end)).isEqualTo(number);
    }
}
