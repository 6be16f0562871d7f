package topplays.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, http://127.0.0.1:8080/v1/top",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080/v1/top",
        "https://plays.example, https://plays.example/v1/top",
        "http://[::1]:8080, http://[::1]:8080/v1/top",
    })
    void takesAHostAndAPort(String text, String resolved) {
        assertThat(ServiceAddress.parse(text).resolve("/v1/top")).hasToString(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "localhost:8080",
                "plays.example",
                "ftp://plays.example",
                "http:///v1",
                "http://",
                "http://plays.example/v1/top",
                "http://plays.example//",
                "http://plays.example?k=1",
                "http://ana:secret@plays.example",
                "http://plays.example:port",
                "http://plays.example:65536",
                "http://two words",
                "",
            })
    void refusesAllElse(String text) {
        assertThatThrownBy(() -> ServiceAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the address of a service is http://HOST:PORT");
    }
}
