package topplays.jobs.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the lines of a part of a file in blocks. A line belongs to the part in which it begins, so that the parts of a
 * file together give each line once. A byte order mark at the start of the file is none of its first line.
 */
final class RangeReader implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final long LEAST_BEYOND_END = 1 << 12;

    private final LogStream stream;
    private final InputStream in;
    private final BlockBuffer buffer;
    private final long start;
    private final long end;

    /** Where in the file the buffer begins. */
    private long position;
    /** How much of the buffer has been handed out. */
    private int consumed;

    private int markLength;
    private boolean atEnd;

    private RangeReader(LogStream stream, BlockBuffer buffer, long start, long end) {
        this.stream = stream;
        this.in = stream.in();
        this.buffer = buffer;
        this.start = start;
        this.end = end;
        buffer.drop(buffer.filled());
    }

    /** A reader of the stream's bytes from {@code start} to {@code end}; of an archive that is all there are. */
    static RangeReader of(LogStream stream, BlockBuffer buffer, long start, long end) throws IOException {
        RangeReader reader = new RangeReader(stream, buffer, start, end);
        if (start == 0) {
            reader.skipByteOrderMark();
        } else {
            reader.skipLineBegunBefore();
        }
        return reader;
    }

    private void skipByteOrderMark() throws IOException {
        while (buffer.filled() < BYTE_ORDER_MARK.length && !atEnd) {
            read();
        }
        if (buffer.startsWith(BYTE_ORDER_MARK)) {
            markLength = BYTE_ORDER_MARK.length;
            buffer.drop(markLength);
            position = markLength;
        }
    }

    /** Its LF may be the last byte before the start. */
    private void skipLineBegunBefore() throws IOException {
        position = start - 1;
        stream.seek(position);
        int lineFeed = -1;
        while (lineFeed < 0 && position < end && !atEnd) {
            position += buffer.filled();
            buffer.drop(buffer.filled());
            read();
            lineFeed = buffer.firstLineFeed(0);
        }
        consumed = lineFeed < 0 ? buffer.filled() : lineFeed + 1;
    }

    private void read() throws IOException {
        long toEnd = end - position - buffer.filled();
        atEnd = !buffer.read(in, toEnd > 0 ? toEnd : Math.max(LEAST_BEYOND_END, buffer.filled()));
    }

    /** Puts the next block to the front of the buffer; false if there is none. */
    boolean next() throws IOException {
        buffer.drop(consumed);
        position += consumed;
        consumed = 0;
        if (position >= end && !isFirstAfterMark()) {
            return false;
        }
        int blockEnd = blockEnd();
        while (blockEnd < 0 && !atEnd) {
            read();
            blockEnd = blockEnd();
        }
        handOut(blockEnd);
        return consumed > 0;
    }

    /** Where the LF is that ends the block; -1 if more must be read for one. */
    private int blockEnd() {
        if (isFirstAfterMark()) {
            return buffer.firstLineFeed(0);
        }
        long toEnd = end - position;
        if (buffer.filled() >= toEnd) {
            return buffer.firstLineFeed((int) toEnd - 1);
        }
        return buffer.isFull() ? buffer.lastLineFeed() : -1;
    }

    /** The first line begins with the mark, which is not handed out; so it is a block of its own. */
    private boolean isFirstAfterMark() {
        return markLength > 0 && position == markLength;
    }

    /** Makes a block of what is before that LF; if there is none, of all there is. */
    private void handOut(int lineFeed) {
        if (lineFeed >= 0) {
            buffer.setBlockLength(lineFeed);
            consumed = lineFeed + 1;
        } else {
            consumed = buffer.filled();
            buffer.setBlockLength(consumed > 0 && buffer.endsLine() ? consumed - 1 : consumed);
        }
    }

    /** Where the block begins in the file, with the mark. */
    long offset() {
        return isFirstAfterMark() ? 0 : position;
    }

    /** How much of the part has been read, in bytes of the file. */
    long bytesRead() throws IOException {
        return stream.position() - start;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
