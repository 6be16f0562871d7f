package topplays.storage.compress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses gzip (RFC 1952): one or more members, then zeros or nothing, as the program gzip reads them. */
final class GzipStream extends MemberStream {
    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int TIME_AND_SYSTEM_BYTES = 6;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 contentCrc = new CRC32();
    private final CRC32 headerCrc = new CRC32();
    private boolean isFirst = true;

    GzipStream(InputStream in) {
        super(in);
    }

    @Override
    boolean begin() throws IOException {
        if (!isFirst) {
            stored().skipZeroPadding();
            if (!stored().fill()) {
                return false;
            }
        }
        readHeader();
        isFirst = false;
        inflater.reset();
        contentCrc.reset();
        return true;
    }

    private void readHeader() throws IOException {
        headerCrc.reset();
        if ((headerByte() | headerByte() << 8) != MAGIC) {
            throw new IOException(isFirst ? "it is not gzip" : "other bytes follow its end");
        }
        int method = headerByte();
        int flags = headerByte();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw new IOException("its header is corrupt");
        }
        skipHeaderBytes(TIME_AND_SYSTEM_BYTES);
        if ((flags & EXTRA) != 0) {
            skipHeaderBytes(headerByte() | headerByte() << 8);
        }
        skipHeaderText((flags & NAME) != 0);
        skipHeaderText((flags & COMMENT) != 0);
        if ((flags & HEADER_CRC) != 0) {
            long expected = headerCrc.getValue() & 0xffff;
            requireEqual(expected, stored().readLittleEndian(2));
        }
    }

    private int headerByte() throws IOException {
        int read = stored().readByte();
        headerCrc.update(read);
        return read;
    }

    private void skipHeaderBytes(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            headerByte();
        }
    }

    private void skipHeaderText(boolean isThere) throws IOException {
        int read = isThere ? headerByte() : 0;
        while (read != 0) {
            read = headerByte();
        }
    }

    @Override
    int decompress(byte[] target, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(target, offset, length);
            while (read == 0 && !inflater.finished()) {
                feed();
                read = inflater.inflate(target, offset, length);
            }
            if (read > 0) {
                contentCrc.update(target, offset, read);
                return read;
            }
        } catch (DataFormatException e) {
            throw new IOException("it is corrupt: " + e.getMessage(), e);
        }
        readTrailer();
        return -1;
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw new IOException("it is corrupt: it needs a dictionary");
        }
        if (!stored().fill()) {
            throw new EOFException("it ends too early");
        }
        inflater.setInput(stored().buffer(), stored().at(), stored().left());
        stored().setLeft(0);
    }

    private void readTrailer() throws IOException {
        stored().setLeft(inflater.getRemaining());
        requireEqual(contentCrc.getValue(), stored().readLittleEndian(4));
        requireEqual(inflater.getBytesWritten() & 0xffffffffL, stored().readLittleEndian(4));
    }

    private static void requireEqual(long computed, long found) throws IOException {
        if (computed != found) {
            throw new IOException("a checksum or length in it is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }
}
