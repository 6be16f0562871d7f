package topplays.format.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The addresses of one or more lists, as ranges that do not overlap, in order. Immutable and thread-safe. */
public final class AddressList {
    private final long[] firstHigh;
    private final long[] firstLow;
    private final long[] lastHigh;
    private final long[] lastLow;

    private AddressList(List<AddressRange> ranges) {
        firstHigh = ranges.stream().mapToLong(AddressRange::firstHigh).toArray();
        firstLow = ranges.stream().mapToLong(AddressRange::firstLow).toArray();
        lastHigh = ranges.stream().mapToLong(AddressRange::lastHigh).toArray();
        lastLow = ranges.stream().mapToLong(AddressRange::lastLow).toArray();
    }

    static AddressList of(List<AddressRange> ranges) {
        List<AddressRange> merged = new ArrayList<>();
        for (AddressRange range : ranges.stream().sorted(AddressRange.BY_FIRST).toList()) {
            AddressRange before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.holds(range.firstHigh(), range.firstLow())) {
                merged.set(merged.size() - 1, before.reachingTo(range));
            } else {
                merged.add(range);
            }
        }
        return new AddressList(merged);
    }

    /** Reads one list; {@code name} is for messages. Throws {@link IOException} with the line of an unreadable entry. */
    public static AddressList read(String name, byte[] content) throws IOException {
        return of(AddressLines.read(name, content));
    }

    /** Whether a list has this address, given as its upper and lower 64 bits. */
    public boolean contains(long high, long low) {
        int from = 0;
        int to = firstHigh.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (AddressRange.compare(firstHigh[middle], firstLow[middle], high, low) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from > 0 && AddressRange.compare(high, low, lastHigh[from - 1], lastLow[from - 1]) <= 0;
    }

    /** Whether a list has the address of {@code source[start..end)}, a host as {@link IpAddress#parseHost} reads it. */
    public boolean contains(byte[] source, int start, int end, IpAddress parser) {
        return parser.parseHost(source, start, end) && contains(parser.high(), parser.low());
    }
}
