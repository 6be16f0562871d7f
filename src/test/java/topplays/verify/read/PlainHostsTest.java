package topplays.verify.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import topplays.format.lists.AddressList;
import topplays.format.lists.IpAddress;

/** The plain lists of verify and the lists of the job have the same addresses. */
class PlainHostsTest {
    private static final List<String> PARTS =
            List.of("0", "1", "ff", ":", ":", "::", "1.2.3.4", "[", "]", ":80", ".", "%1");

    @Test
    void agreesWithTheJobOnRandomListsAndHosts() throws IOException {
        Random random = new Random(5);
        int contained = 0;
        for (int round = 0; round < 300; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                lines.add(line(random));
            }
            byte[] content = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
            AddressList list = AddressList.read("hosts", content);
            PlainHosts plain = new PlainHosts(List.of(content));
            for (int i = 0; i < 200; i++) {
                String host = random.nextInt(4) == 0 ? anything(random) : address(random);
                byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
                boolean isIn = list.contains(bytes, 0, bytes.length, new IpAddress());
                assertThat(plain.contain(host)).as("%s in %s", host, lines).isEqualTo(isIn);
                contained += isIn ? 1 : 0;
            }
        }
        assertThat(contained).isBetween(5_000, 55_000);
    }

    private static String line(Random random) {
        String one = "0.0.0." + random.nextInt(256);
        return switch (random.nextInt(7)) {
            case 0 -> "# " + one;
            case 1 -> one + "/" + (22 + random.nextInt(11));
            case 2 -> one + " - 0.0." + (1 + random.nextInt(3)) + ".7 # c";
            case 3 -> "\"" + one + "\",0.0.1.255,\"x, y\",1/2";
            case 4 -> "::" + Integer.toHexString(random.nextInt(1 << 16)) + "/" + (110 + random.nextInt(19));
            case 5 -> "::1-::" + Integer.toHexString(1 + random.nextInt(1 << 16));
            default -> address(random).replaceAll("^\\[|\\](:.*)?$|(?<=\\.[0-9]{1,3}):.*", "");
        };
    }

    private static String address(Random random) {
        String low = Integer.toHexString(random.nextInt(1 << 16));
        return switch (random.nextInt(6)) {
            case 0 -> "0.0." + random.nextInt(4) + "." + random.nextInt(256);
            case 1 -> "::ffff:0:" + low;
            case 2 -> "[::" + low + "]:443";
            case 3 -> "0.0.0." + random.nextInt(256) + ":8080";
            case 4 -> "0:0:0::0.0.0." + random.nextInt(256);
            default -> "::" + low;
        };
    }

    private static String anything(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
