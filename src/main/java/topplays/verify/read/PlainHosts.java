package topplays.verify.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of addresses, as a map from each first address of a range to the last address of all ranges up to it. Thread-safe. */
final class PlainHosts {
    private static final Pattern WITH_PORT = Pattern.compile(
            "(" + PlainAddress.IPV4 + "):[0-9]{1,5}|\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)\\](?::[0-9]{1,5})?");

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
            int hostBits = (line.contains(":") ? PlainAddress.BITS : Integer.SIZE)
                    - Integer.parseInt(line.substring(slash + 1));
            first = first.shiftRight(hostBits).shiftLeft(hostBits);
            last = first.add(BigInteger.ONE.shiftLeft(hostBits)).subtract(BigInteger.ONE);
        }
        ranges.merge(first, last, BigInteger::max);
    }

    private static Optional<BigInteger> number(String text) {
        return PlainAddress.of(text).map(PlainAddress::number);
    }

    private static BigInteger known(String text) {
        return number(text.strip()).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
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
