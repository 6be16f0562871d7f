package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebClientsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 10.0.0.1",
        "4, 2001:db8:0:4::1",
        "65536, 2001:db8:1::1",
        "65537, 10.1.0.1",
        "16777215, 10.255.255.255",
        "16777217, 2001:db8:100:1::1",
        "1000000000, 2001:db8:3b9a:ca00::1",
    })
    void eachUserHasAnAddress(int user, String host) throws Exception {
        assertThat(WebClients.host(user)).isEqualTo(host);
        assertThat(InetAddress.getByName(host)).isNotNull();
    }

    @Test
    void differentUsersHaveDifferentAddresses() {
        assertThat(IntStream.rangeClosed(1, 200_000).mapToObj(WebClients::host).distinct())
                .hasSize(200_000);
    }

    @Test
    void thereAreTwentyThousandAgents() {
        assertThat(IntStream.rangeClosed(1, 400_000).mapToObj(WebClients::agent).distinct())
                .hasSize(20_000);
    }
}
