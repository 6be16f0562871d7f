package topplays.verify.read;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address as a number of 128 bits; one of IPv4 is the IPv6 address that it is mapped to ({@code ::ffff:a.b.c.d}).
 * Names are not looked up.
 */
record PlainAddress(BigInteger number) {
    static final String IPV4 =
            "(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(?:\\.(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])){3}";
    static final int BITS = 128;

    private static final Pattern IPV4_ONLY = Pattern.compile(IPV4);
    private static final Pattern IPV6 =
            Pattern.compile("(?:(?:[0-9a-fA-F]{0,4}:){2,8})(?:[0-9a-fA-F]{0,4}|" + IPV4 + ")");
    private static final int GROUP_BITS = 16;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

    /** The address that the text is; empty if it is anything else. */
    static Optional<PlainAddress> of(String text) {
        String ipv6 = IPV4_ONLY.matcher(text).matches() ? "::ffff:" + text : text;
        if (!IPV6.matcher(ipv6).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName("[" + ipv6 + "]").getAddress();
            BigInteger number = new BigInteger(1, bytes);
            boolean isIpv6 = bytes.length == BITS / Byte.SIZE;
            return Optional.of(new PlainAddress(isIpv6 ? number : number.add(MAPPED.shiftLeft(Integer.SIZE))));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The text of an IPv4 address, or of an IPv6 address of which only the first bits are kept: eight groups. */
    String firstBits(int bits) {
        if (number.shiftRight(Integer.SIZE).equals(MAPPED)) {
            return String.join(".", groups(number, 4, Byte.SIZE, 10));
        }
        BigInteger kept = number.shiftRight(BITS - bits).shiftLeft(BITS - bits);
        return String.join(":", groups(kept, BITS / GROUP_BITS, GROUP_BITS, 16));
    }

    private static List<String> groups(BigInteger number, int count, int bits, int radix) {
        List<String> groups = new ArrayList<>();
        for (int group = count - 1; group >= 0; group--) {
            int value = number.shiftRight(group * bits).intValue() & ((1 << bits) - 1);
            groups.add(Integer.toString(value, radix));
        }
        return groups;
    }
}
