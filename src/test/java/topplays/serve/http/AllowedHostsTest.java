package topplays.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private final AllowedHosts all = new AllowedHosts(new InetSocketAddress("0.0.0.0", 8080), Set.of("Plays.example"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "plays.EXAMPLE:81", "10.0.0.255", "255.255.255.255:80", "[::1]:8080"})
    void aServiceOnAllAddressesHasItsNamesAndEveryAddress(String host) {
        assertThat(all.allows(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "256.0.0.1", "1.2.3", "1.2.3.4.5", "010.0.0.1", "[1]", "[::1", ""})
    void otherNamesAndInvalidAddressesAreRefused(String host) {
        assertThat(all.allows(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "[::2]"})
    void aServiceOnTheLoopbackAddressRefusesOtherAddresses(String host) {
        assertThat(new AllowedHosts(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080), Set.of())
                        .allows(host))
                .isFalse();
    }
}
