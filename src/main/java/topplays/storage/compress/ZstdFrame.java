package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/** The stored bytes of one zstd frame (RFC 8878), from its magic number to its last block or checksum. */
final class ZstdFrame extends InputStream {
    private static final long MAGIC = 0xfd2fb528L;
    private static final int MAGIC_BYTES = 4;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int RESERVED = 0x08;
    private static final int CHECKSUM = 0x04;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int CHECKSUM_BYTES = 4;
    private static final int RUN_LENGTH_BLOCK = 1;
    private static final int RESERVED_BLOCK = 3;
    private static final int LONGEST_BLOCK = 1 << 17;

    private final StoredBytes stored;
    private final boolean hasChecksum;
    private final byte[] part = new byte[BLOCK_HEADER_BYTES + LONGEST_BLOCK + CHECKSUM_BYTES];
    private int at;
    private int length;
    private boolean isLast;

    /** @param otherwise the error if no frame begins here */
    ZstdFrame(StoredBytes stored, String otherwise) throws IOException {
        this.stored = stored;
        stored.readFully(part, 0, MAGIC_BYTES + 1);
        if (littleEndian(MAGIC_BYTES) != MAGIC) {
            throw new IOException(otherwise);
        }
        int flags = part[MAGIC_BYTES];
        if ((flags & RESERVED) != 0) {
            throw new IOException("its header is corrupt");
        }
        hasChecksum = (flags & CHECKSUM) != 0;
        int rest = headerBytesAfter(flags);
        stored.readFully(part, MAGIC_BYTES + 1, rest);
        length = MAGIC_BYTES + 1 + rest;
    }

    private static int headerBytesAfter(int flags) {
        boolean isSingle = (flags & SINGLE_SEGMENT) != 0;
        int sizeCode = flags >> 6 & 3;
        int dictionary = (1 << (flags & 3)) >> 1;
        int contentSize = sizeCode == 0 && !isSingle ? 0 : 1 << sizeCode;
        return (isSingle ? 0 : 1) + dictionary + contentSize;
    }

    private long littleEndian(int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (part[i] & 0xffL) << (8 * i);
        }
        return number;
    }

    /** Reads the next block, with its header and with the checksum if it is the last. Returns false after that. */
    private boolean readBlock() throws IOException {
        if (isLast) {
            return false;
        }
        stored.readFully(part, 0, BLOCK_HEADER_BYTES);
        int header = (int) littleEndian(BLOCK_HEADER_BYTES);
        isLast = (header & 1) != 0;
        int type = header >> 1 & 3;
        int size = type == RUN_LENGTH_BLOCK ? 1 : header >> 3;
        if (type == RESERVED_BLOCK || size > LONGEST_BLOCK) {
            throw new IOException("a block in it is corrupt");
        }
        int rest = size + (isLast && hasChecksum ? CHECKSUM_BYTES : 0);
        stored.readFully(part, BLOCK_HEADER_BYTES, rest);
        at = 0;
        length = BLOCK_HEADER_BYTES + rest;
        return true;
    }

    @Override
    public int read() throws IOException {
        return at < length || readBlock() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (at == length && !readBlock()) {
            return -1;
        }
        int count = Math.min(wanted, length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }
}
