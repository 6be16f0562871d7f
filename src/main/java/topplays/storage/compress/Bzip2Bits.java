package topplays.storage.compress;

import java.io.IOException;
import java.util.Arrays;

/**
 * The bits of a bzip2 file, by their positions in the file. Some of its bytes are held: those from a movable start as far as
 * they were needed.
 */
final class Bzip2Bits {
    private static final int READ_BYTES = 1 << 16;

    private final PositionedBytes file;
    private byte[] bytes = new byte[2 * READ_BYTES];
    /** The position in the file of the first byte that is held. */
    private long start;

    private int filled;

    Bzip2Bits(PositionedBytes file) {
        this.file = file;
    }

    /** Drops the bytes before that bit. Moves also backwards. */
    void moveTo(long bit) {
        long to = bit / Byte.SIZE;
        if (to >= start && to <= start + filled) {
            int dropped = (int) (to - start);
            System.arraycopy(bytes, dropped, bytes, 0, filled - dropped);
            filled -= dropped;
        } else {
            filled = 0;
        }
        start = to;
    }

    /** Holds the bytes up to a bit. Returns its position, or that of the file's end if it is earlier. */
    long reach(long bit) throws IOException {
        long needed = (bit + Byte.SIZE - 1) / Byte.SIZE - start;
        boolean more = true;
        while (filled < needed && more) {
            more = readOn();
        }
        return Math.min(bit, Byte.SIZE * (start + filled));
    }

    /** Whether the file has the bits before that position. */
    boolean reaches(long bit) throws IOException {
        return reach(bit) == bit;
    }

    private boolean readOn() throws IOException {
        if (bytes.length - filled < READ_BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = file.read(start + filled, bytes, filled, READ_BYTES);
        filled += Math.max(0, read);
        return read >= 0;
    }

    /** The position of the first mark that begins in {@code from..until-1}, or -1. Holds the bytes up to the mark's end. */
    long findMagic(long from, long until) throws IOException {
        long searched = from;
        boolean more = true;
        while (more && searched < until) {
            more = reaches(Math.min(until + Bzip2Magic.BITS, searched + Byte.SIZE * (long) READ_BYTES));
            long found = Bzip2Magic.find(bytes, searched - Byte.SIZE * start, filled);
            if (found >= 0) {
                long position = found + Byte.SIZE * start;
                return position < until ? position : -1;
            }
            searched = Math.max(searched, Byte.SIZE * (start + filled) - Bzip2Magic.BITS + 1);
        }
        return -1;
    }

    /** Finds a mark as {@link #findMagic} does, and drops the bytes before it. */
    long seekMagic(long from, long until) throws IOException {
        long part = from;
        while (part < until) {
            moveTo(part);
            long end = Math.min(until, part + Byte.SIZE * (long) READ_BYTES);
            long found = findMagic(part, end);
            if (found >= 0) {
                return found;
            }
            part = reaches(end) ? end : until;
        }
        return -1;
    }

    boolean isBlock(long bit) throws IOException {
        return read(bit, Bzip2Magic.BITS) == Bzip2Magic.BLOCK;
    }

    boolean isFooter(long bit) throws IOException {
        return read(bit, Bzip2Magic.BITS) == Bzip2Magic.FOOTER;
    }

    /** Returns the checksum after the mark at that bit. The file must have it. */
    int crc(long magic) throws IOException {
        return (int) read(magic + Bzip2Magic.BITS, Bzip2Magic.CRC_BITS);
    }

    /** Returns the number in up to 56 bits, or -1 if the file ends before. */
    long read(long bit, int count) throws IOException {
        return reaches(bit + count) ? Bzip2Magic.bits(bytes, bit - Byte.SIZE * start, count) : -1;
    }

    byte[] copy(long from, long to) {
        byte[] copy = new byte[(int) ((to - from + Byte.SIZE - 1) / Byte.SIZE)];
        copy(from, to, copy, 0);
        return copy;
    }

    /** Copies bits that are held to whole bytes; zeros follow the last bit. */
    void copy(long from, long to, byte[] target, int offset) {
        int at = (int) (from / Byte.SIZE - start);
        int shift = (int) (from % Byte.SIZE);
        int count = (int) ((to - from + Byte.SIZE - 1) / Byte.SIZE);
        for (int i = 0; i < count; i++) {
            int next = at + i + 1 < filled ? bytes[at + i + 1] & 0xff : 0;
            target[offset + i] = (byte) ((bytes[at + i] << shift) | (next >>> (Byte.SIZE - shift)));
        }
        int unused = (int) (Byte.SIZE * (long) count - (to - from));
        if (count > 0) {
            target[offset + count - 1] &= (byte) (0xff << unused);
        }
    }
}
