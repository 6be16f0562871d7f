package topplays.storage.compress;

/**
 * The marks of 48 bits with which a block and the end of a stream of bzip2 begin. They begin at any bit of a byte.
 *
 * <p>The search looks at the two bytes that follow the one in which a mark would begin: of 65,536 such pairs, 16 can belong
 * to a mark.
 */
final class Bzip2Magic {
    static final long BLOCK = 0x314159265359L;
    static final long FOOTER = 0x177245385090L;
    static final int BITS = 48;
    static final int CRC_BITS = 32;

    private static final int[] SECOND = table(1);
    private static final int[] THIRD = table(2);

    private Bzip2Magic() {}

    /** For each value of a byte, a bit for each mark and shift that have this value as that byte. */
    private static int[] table(int index) {
        int[] table = new int[1 << Byte.SIZE];
        for (int shift = 0; shift < Byte.SIZE; shift++) {
            table[byteOf(BLOCK, shift, index)] |= 1 << shift;
            table[byteOf(FOOTER, shift, index)] |= 1 << (Byte.SIZE + shift);
        }
        return table;
    }

    private static int byteOf(long magic, int shift, int index) {
        return (int) ((magic << (Byte.SIZE - shift)) >> (BITS - Byte.SIZE * index)) & 0xff;
    }

    /** Returns the index of the first bit from {@code from} on at which a mark begins that ends before byte {@code end}, or -1. */
    static long find(byte[] bytes, long from, int end) {
        int last = end - BITS / Byte.SIZE;
        for (int at = (int) (from / Byte.SIZE); at <= last; at++) {
            int possible = SECOND[bytes[at + 1] & 0xff] & THIRD[bytes[at + 2] & 0xff];
            if (possible != 0) {
                long found = findIn(bytes, at, Math.max(from, (long) Byte.SIZE * at), end);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private static long findIn(byte[] bytes, int at, long from, int end) {
        long until = Math.min(Byte.SIZE * (at + 1L), (long) Byte.SIZE * end - BITS + 1);
        for (long bit = from; bit < until; bit++) {
            long bits = bits(bytes, bit, BITS);
            if (bits == BLOCK || bits == FOOTER) {
                return bit;
            }
        }
        return -1;
    }

    /** Returns a number of at most 56 bits, the highest first. */
    static long bits(byte[] bytes, long from, int count) {
        int first = (int) (from / Byte.SIZE);
        int last = (int) ((from + count - 1) / Byte.SIZE);
        long bits = 0;
        for (int at = first; at <= last; at++) {
            bits = (bits << Byte.SIZE) | (bytes[at] & 0xff);
        }
        int after = (int) (Byte.SIZE * (last + 1L) - from - count);
        return (bits >>> after) & ((1L << count) - 1);
    }
}
