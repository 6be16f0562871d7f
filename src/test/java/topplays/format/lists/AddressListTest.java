package topplays.format.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressListTest {
    private static AddressList read(String content) throws IOException {
        return AddressList.read("hosts", content.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contains(AddressList list, String host) {
        byte[] bytes = ("<" + host + ">").getBytes(StandardCharsets.UTF_8);
        return list.contains(bytes, 1, bytes.length - 1, new IpAddress());
    }

    @Test
    void aLineIsAnAddressABlockARangeOrCsv() throws IOException {
        AddressList list = read("""
                # data centres
                192.0.2.1

                10.0.0.0/8 # ours
                198.51.100.10 - 198.51.100.20\r
                203.0.113.0,203.0.113.127,"A, Inc.",https://a.example/x-y
                "2001:db8::","2001:db8::ffff"
                2001:db8:1::/48
                2001:db8:2::1-2001:db8:2::5
                """);

        assertThat(List.of("192.0.2.1", "10.9.8.7", "198.51.100.10", "198.51.100.20", "203.0.113.127", "2001:db8::a:b"))
                .filteredOn(host -> !contains(list, host))
                .containsExactly("2001:db8::a:b");
        assertThat(List.of("2001:db8::ffff", "2001:DB8:1:0:ffff::", "2001:db8:2::3", "::ffff:10.1.2.3", "::FFFF:a00:1"))
                .allMatch(host -> contains(list, host));
        assertThat(List.of("192.0.2.2", "11.0.0.0", "198.51.100.21", "203.0.113.128", "2001:db8:2::6", "::a00:1"))
                .noneMatch(host -> contains(list, host));
    }

    @Test
    void aMappedAddressInTheListIsTheIpv4Address() throws IOException {
        assertThat(contains(read("::ffff:192.0.2.0/120"), "192.0.2.200")).isTrue();
        assertThat(contains(read("::ffff:192.0.2.0/120"), "192.0.3.1")).isFalse();
        assertThat(contains(read("0.0.0.0/0"), "255.1.2.3")).isTrue();
        assertThat(contains(read("0.0.0.0/0"), "::1")).isFalse();
        assertThat(contains(read("::/0"), "192.0.2.1")).isTrue();
    }

    @Test
    void aHostMayHaveAPort() throws IOException {
        AddressList list = read("192.0.2.1\n::1\n");

        assertThat(List.of("192.0.2.1:8080", "[::1]:80", "[::1]", "::1")).allMatch(host -> contains(list, host));
        assertThat(List.of("192.0.2.1:", "192.0.2.1:x", "192.0.2.1:123456", "[::1]:", "[::1", "[192.0.2.1]", "::1:80"))
                .noneMatch(host -> contains(list, host));
    }

    @Test
    void aHostThatIsNotAnAddressIsNotInAnyList() throws IOException {
        AddressList all = read("::/0\n");

        assertThat(List.of(
                        "",
                        "-",
                        "localhost",
                        "1.2.3",
                        "1.2.3.4.5",
                        "01.2.3.4",
                        "256.1.1.1",
                        "1.2.3.4 ",
                        "fe80::1%eth0",
                        "é"))
                .noneMatch(host -> contains(all, host));
    }

    @Test
    void anUnreadableLineFailsWithItsNumber() {
        String hint = " is not an address, a block such as 10.0.0.0/8, or a range first-last: ";
        assertThatIOException()
                .isThrownBy(() -> read("1.2.3.4\n\nlocalhost\n"))
                .withMessage("hosts, line 3" + hint + "'localhost'");
        assertThatIOException().isThrownBy(() -> read("1.2.3")).withMessage("hosts, line 1" + hint + "'1.2.3'");
        assertThatIOException().isThrownBy(() -> read("1.2.3.4/")).withMessage("hosts, line 1" + hint + "'1.2.3.4/'");
        assertThatIOException()
                .isThrownBy(() -> read("1.2.3.4/33"))
                .withMessage("hosts, line 1: a block has at most 32 bits: '1.2.3.4/33'");
        assertThatIOException()
                .isThrownBy(() -> read("1.2.3.9-1.2.3.4"))
                .withMessage("hosts, line 1: the first address must not be after the last one: '1.2.3.9-1.2.3.4'");
        assertThatIOException()
                .isThrownBy(() -> read("1.2.3.4,::1"))
                .withMessage("hosts, line 1: a range must not mix IPv4 and IPv6: '1.2.3.4,::1'");
    }

    @Test
    void rangesInAnyOrderThatOverlapAreSearchedAsAPlainScanWould() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            List<BigInteger[]> ranges = new ArrayList<>();
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                int first = random.nextInt(1 << 12);
                int last = first + random.nextInt(100);
                ranges.add(new BigInteger[] {BigInteger.valueOf(first), BigInteger.valueOf(last)});
                list.append("::%x-::%x\n".formatted(first, last));
            }
            AddressList addresses = read(list.toString());
            for (int i = 0; i < 200; i++) {
                int host = random.nextInt(1 << 12);
                boolean expected =
                        ranges.stream().anyMatch(range -> range[0].intValue() <= host && host <= range[1].intValue());
                assertThat(contains(addresses, "::%x".formatted(host))).isEqualTo(expected);
            }
        }
    }
}
