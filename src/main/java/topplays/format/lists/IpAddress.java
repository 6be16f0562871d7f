package topplays.format.lists;

import topplays.bytes.ByteSearch;

/**
 * Parses IP addresses from bytes to 128 bits, without name lookups. The IPv4 address {@code a.b.c.d} is the IPv6 address
 * {@code ::ffff:a.b.c.d} (RFC 4291, 2.5.5.2). The parser is reused for address after address. Not thread-safe.
 *
 * <pre>{@code
 * if (address.parse(line, start, end)) {
 *     use(address.high(), address.low());
 * }
 * }</pre>
 */
public final class IpAddress {
    private static final int GROUPS = 8;
    private static final long IPV4 = 0xffffL << 32;

    private final int[] groups = new int[GROUPS];
    private long high;
    private long low;

    /** The upper 64 bits of the address last parsed. */
    public long high() {
        return high;
    }

    /** The lower 64 bits of the address last parsed. */
    public long low() {
        return low;
    }

    /** Whether the address last parsed is one of IPv4, in either spelling. */
    public boolean isIpv4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /**
     * Parses the host of a log line: an address, {@code a.b.c.d:port}, {@code [IPv6]} or {@code [IPv6]:port}. Returns false if
     * it is anything else.
     */
    public boolean parseHost(byte[] source, int start, int end) {
        if (start < end && source[start] == '[') {
            int close = ByteSearch.first((byte) ']', source, start, end);
            boolean isClosed = close + 1 == end || (close < end && isPort(source, close + 1, end));
            return isClosed && parseIpv6(source, start + 1, close);
        }
        int colon = ByteSearch.first((byte) ':', source, start, end);
        boolean hasPort = colon < end && isPort(source, colon, end) && parseIpv4(source, start, colon);
        return hasPort || parse(source, start, end);
    }

    private static boolean isPort(byte[] source, int colon, int end) {
        boolean isPort = source[colon] == ':' && colon + 1 < end && end - colon <= 6;
        for (int at = colon + 1; at < end; at++) {
            isPort &= source[at] >= '0' && source[at] <= '9';
        }
        return isPort;
    }

    /** Parses {@code source[start..end)}, which must be an address and nothing else. Returns false if it is not. */
    public boolean parse(byte[] source, int start, int end) {
        return ByteSearch.first((byte) ':', source, start, end) < end
                ? parseIpv6(source, start, end)
                : parseIpv4(source, start, end);
    }

    private boolean parseIpv4(byte[] source, int start, int end) {
        long address = ipv4(source, start, end);
        high = 0;
        low = IPV4 | address;
        return address >= 0;
    }

    /** Four decimal numbers without leading zeros, which some programs read as octal. Returns -1 for anything else. */
    private static long ipv4(byte[] source, int start, int end) {
        long address = 0;
        int numbers = 0;
        int at = start;
        while (numbers < 4) {
            int from = at;
            int number = 0;
            while (at < end && at - from < 3 && source[at] >= '0' && source[at] <= '9') {
                number = 10 * number + source[at++] - '0';
            }
            boolean isNumber = at > from && number < 256 && (source[from] != '0' || at == from + 1);
            boolean isFollowed = ++numbers == 4 ? at == end : at < end && source[at++] == '.';
            if (!isNumber || !isFollowed) {
                return -1;
            }
            address = address << 8 | number;
        }
        return address;
    }

    private boolean parseIpv6(byte[] source, int start, int end) {
        int count = 0;
        int gap = -1;
        int at = start;
        if (end - start >= 2 && source[start] == ':' && source[start + 1] == ':') {
            gap = 0;
            at += 2;
        }
        while (at < end && count < GROUPS) {
            int stop = ByteSearch.first((byte) ':', source, at, end);
            if (stop == end && ByteSearch.first((byte) '.', source, at, end) < end) {
                return addIpv4(ipv4(source, at, end), count) && join(count + 2, gap);
            }
            groups[count] = hexadecimal(source, at, stop);
            if (groups[count++] < 0) {
                return false;
            }
            at = stop + 1;
            if (at == end) {
                return false; // a single colon at the end
            }
            if (at < end && source[at] == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                at++;
            }
        }
        return at >= end && join(count, gap);
    }

    private boolean addIpv4(long address, int at) {
        if (address < 0 || at + 2 > GROUPS) {
            return false;
        }
        groups[at] = (int) (address >>> 16);
        groups[at + 1] = (int) (address & 0xffff);
        return true;
    }

    private static int hexadecimal(byte[] source, int start, int end) {
        int number = end > start && end - start <= 4 ? 0 : -1;
        for (int at = start; at < end && number >= 0; at++) {
            int digit = source[at] < 0 ? -1 : Character.digit(source[at], 16);
            number = digit < 0 ? -1 : 16 * number + digit;
        }
        return number;
    }

    /** Joins the groups; a gap stands for at least one group of zeros. */
    private boolean join(int count, int gap) {
        if (gap < 0 ? count != GROUPS : count >= GROUPS) {
            return false;
        }
        int zeros = GROUPS - count;
        high = 0;
        low = 0;
        for (int i = 0; i < GROUPS; i++) {
            boolean isZero = gap >= 0 && i >= gap && i < gap + zeros;
            long group = isZero ? 0 : groups[gap >= 0 && i >= gap ? i - zeros : i];
            if (i < GROUPS / 2) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return true;
    }
}
