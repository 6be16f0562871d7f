package topplays.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentDecoderTest {
    @Test
    void decodesBytesAndNotText() {
        assertThat(PercentDecoder.decode("a%20b+%2F%c3%BC/;x")).hasValue("a b+/ü/;x".getBytes(UTF_8));
        assertThat(PercentDecoder.decode("%00%ff")).hasValue(new byte[] {0, (byte) 0xff});
        assertThat(PercentDecoder.decode("")).hasValue(new byte[0]);
    }

    @Test
    void anIncompleteOrInvalidEscapeIsRefused() {
        assertThat(PercentDecoder.decode("a%")).isEmpty();
        assertThat(PercentDecoder.decode("a%2")).isEmpty();
        assertThat(PercentDecoder.decode("%zz")).isEmpty();
        assertThat(PercentDecoder.decode("%-1")).isEmpty();
        assertThat(PercentDecoder.decode("\u20ac")).isEmpty();
    }
}
