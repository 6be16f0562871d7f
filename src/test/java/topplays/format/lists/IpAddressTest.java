package topplays.format.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IpAddressTest {
    private static final List<String> PARTS =
            List.of("0", "1", "f", "ffff", "0db8", "12345", "g", ":", ":", ":", "::", "1.2.3.4", ".");

    /** More than four digits, and leading zeros in IPv4: RFC 4291 has neither. */
    private static final Pattern IN_JAVA_ONLY = Pattern.compile("[0-9a-f]{5}|0[0-9]+\\.|\\.0[0-9]");

    private static Optional<String> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        IpAddress address = new IpAddress();
        return address.parse(bytes, 0, bytes.length)
                ? Optional.of("%016x%016x".formatted(address.high(), address.low()))
                : Optional.empty();
    }

    /** What Java's own parser makes of an IPv6 address; in brackets it never looks up a name. */
    private static Optional<String> parseInJava(String text) {
        try {
            byte[] bytes = InetAddress.getByName("[" + text + "]").getAddress();
            ByteBuffer all = ByteBuffer.allocate(16);
            if (bytes.length == 4) {
                all.putLong(0).putInt(0xffff);
            }
            all.put(bytes);
            return Optional.of("%016x%016x".formatted(all.getLong(0), all.getLong(8)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Test
    void readsEverySpellingOfIpv6() {
        assertThat(parse("2001:db8::1")).hasValue("20010db8000000000000000000000001");
        assertThat(parse("2001:0DB8:0:0:0:0:0:1")).hasValue("20010db8000000000000000000000001");
        assertThat(parse("::")).hasValue("0".repeat(32));
        assertThat(parse("1::")).hasValue("0001" + "0".repeat(28));
        assertThat(parse("::ffff:1.2.3.4")).isEqualTo(parse("1.2.3.4"));
        assertThat(parse("64:ff9b::192.0.2.33")).hasValue("0064ff9b0000000000000000c0000221");
    }

    @Test
    void agreesWithJavaOnRandomTexts() {
        Random random = new Random(3);
        int readable = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            int parts = 1 + random.nextInt(16);
            for (int part = 0; part < parts; part++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            if (text.indexOf(":") >= 0 && !IN_JAVA_ONLY.matcher(text).find()) {
                Optional<String> expected = parseInJava(text.toString());
                assertThat(parse(text.toString())).as(text.toString()).isEqualTo(expected);
                readable += expected.isPresent() ? 1 : 0;
            }
        }
        assertThat(readable).isGreaterThan(500);
    }
}
