package topplays.format.lists;

import java.util.Comparator;

/** A range of 128-bit addresses, from the first to the last one inclusive. Each address is two unsigned words. */
record AddressRange(long firstHigh, long firstLow, long lastHigh, long lastLow) {
    static final Comparator<AddressRange> BY_FIRST =
            (one, other) -> compare(one.firstHigh, one.firstLow, other.firstHigh, other.firstLow);

    AddressRange {
        if (compare(firstHigh, firstLow, lastHigh, lastLow) > 0) {
            throw new IllegalArgumentException("the first address must not be after the last one");
        }
    }

    /** The addresses that agree with this one in the first {@code bits} (0 to 128) bits. */
    static AddressRange block(long high, long low, int bits) {
        long highMask = mask(bits);
        long lowMask = mask(bits - Long.SIZE);
        return new AddressRange(high & highMask, low & lowMask, high | ~highMask, low | ~lowMask);
    }

    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }

    boolean holds(long high, long low) {
        return compare(firstHigh, firstLow, high, low) <= 0 && compare(high, low, lastHigh, lastLow) <= 0;
    }

    /** This range, made longer so that it holds the last address of another one. */
    AddressRange reachingTo(AddressRange other) {
        return holds(other.lastHigh, other.lastLow)
                ? this
                : new AddressRange(firstHigh, firstLow, other.lastHigh, other.lastLow);
    }

    static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }
}
