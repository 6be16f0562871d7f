package topplays.verify.read;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of addresses, as a map from each first address of a range to the last address of all ranges up to it. Thread-safe. */
final class PlainHosts {
    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
    private static final Pattern IPV6 =
            Pattern.compile("(?:(?:[0-9a-fA-F]{0,4}:){2,8})(?:[0-9a-fA-F]{0,4}|" + IPV4 + ")");
    private static final Pattern WITH_PORT =
            Pattern.compile("(" + IPV4 + "):[0-9]{1,5}|\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)\\](?::[0-9]{1,5})?");
    private static final int ADDRESS_BITS = 128;
    private static final int ADDRESS_BYTES = ADDRESS_BITS / Byte.SIZE;

    private final TreeMap<BigInteger, BigInteger> lastUpTo = new TreeMap<>();

    PlainHosts(List<byte[]> lists) {
        TreeMap<BigInteger, BigInteger> ranges = new TreeMap<>();
        for (byte[] list : lists) {
            new String(list, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> add(line, ranges));
        }
        BigInteger last = BigInteger.ZERO;
        for (Map.Entry<BigInteger, BigInteger> range : ranges.entrySet()) {
            last = last.max(range.getValue());
            lastUpTo.put(range.getKey(), last);
        }
    }

    private static void add(String line, Map<BigInteger, BigInteger> ranges) {
        String[] ends = line.replace("\"", "").split(line.contains(",") ? "," : "-", -1);
        int slash = line.contains(",") ? -1 : line.indexOf('/');
        BigInteger first = known(slash < 0 ? ends[0] : line.substring(0, slash));
        BigInteger last = ends.length < 2 ? first : known(ends[1]);
        if (slash >= 0) {
            int hostBits =
                    (line.contains(":") ? ADDRESS_BITS : Integer.SIZE) - Integer.parseInt(line.substring(slash + 1));
            first = first.shiftRight(hostBits).shiftLeft(hostBits);
            last = first.add(BigInteger.ONE.shiftLeft(hostBits)).subtract(BigInteger.ONE);
        }
        ranges.merge(first, last, BigInteger::max);
    }

    private static BigInteger known(String text) {
        return number(text.strip()).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
    }

    /** The address as a number, an IPv4 address as the IPv6 address that it is mapped to. Names are not looked up. */
    private static Optional<BigInteger> number(String address) {
        String ipv6 = address.matches(IPV4) ? "::ffff:" + address : address;
        if (!IPV6.matcher(ipv6).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName("[" + ipv6 + "]").getAddress();
            BigInteger number = new BigInteger(1, bytes);
            return Optional.of(
                    bytes.length == ADDRESS_BYTES
                            ? number
                            : number.add(BigInteger.valueOf(0xffff).shiftLeft(Integer.SIZE)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether a list has the host: an address, {@code a.b.c.d:port}, {@code [IPv6]} or {@code [IPv6]:port}. */
    boolean contain(String host) {
        Matcher withPort = WITH_PORT.matcher(host);
        String bare = !withPort.matches() ? host : withPort.group(1) != null ? withPort.group(1) : withPort.group(2);
        Optional<BigInteger> address = number(bare);
        Optional<Map.Entry<BigInteger, BigInteger>> below = address.map(lastUpTo::floorEntry);
        return below.isPresent() && below.get().getValue().compareTo(address.get()) >= 0;
    }
}
