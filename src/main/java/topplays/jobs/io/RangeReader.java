package topplays.jobs.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import topplays.bytes.ByteOrderMark;
import topplays.format.CsvRecords;

/**
 * Reads the lines of a file range in blocks. A record, which is a line unless quoted fields run over lines, belongs to the
 * range in which it begins, so the ranges of a file together give each record once. A byte order mark at the start of the
 * file is not part of its first line.
 */
final class RangeReader implements Closeable {
    private static final long LEAST_BEYOND_END = 1 << 12;

    private final LogStream stream;
    private final InputStream in;
    private final BlockBuffer buffer;
    private final long start;

    /** The position in the file at which the buffer begins. */
    private long position;
    /** The number of bytes of the buffer handed out. */
    private int consumed;

    /** The length that the next block must exceed, because it begins with a record that did not end in the last block. */
    private int exceeded;

    private int limit;

    private int markLength;
    private boolean atEnd;

    private RangeReader(LogStream stream, BlockBuffer buffer) {
        this.stream = stream;
        this.in = stream.in();
        this.buffer = buffer;
        this.start = stream.start();
        buffer.drop(buffer.filled());
    }

    /**
     * Reads the range for which the stream was opened; of an archive that has no ranges, all.
     *
     * @param records those of the file, if they may run over lines
     */
    static RangeReader of(LogStream stream, BlockBuffer buffer, Optional<CsvRecords> records) throws IOException {
        RangeReader reader = new RangeReader(stream, buffer);
        long start = stream.start();
        if (start == 0) {
            reader.skipByteOrderMark();
        } else if (stream.isPartOfArchive()) {
            reader.skipLineBegunFrom(0);
        } else if (records.isPresent()) {
            reader.position = new RecordStart(records.get(), stream).from(start);
            stream.seek(reader.position);
        } else {
            // begins one byte before the start, because that byte may be the LF that ends the line
            stream.seek(start - 1);
            reader.skipLineBegunFrom(start - 1);
        }
        return reader;
    }

    private void skipByteOrderMark() throws IOException {
        while (buffer.filled() < ByteOrderMark.LENGTH && !atEnd) {
            read();
        }
        if (ByteOrderMark.isAt(buffer.bytes(), 0, buffer.filled())) {
            markLength = ByteOrderMark.LENGTH;
            buffer.drop(markLength);
            position = markLength;
        }
    }

    private void skipLineBegunFrom(long from) throws IOException {
        position = from;
        int lineFeed = -1;
        while (lineFeed < 0 && position < stream.end() && !atEnd) {
            position += buffer.filled();
            buffer.drop(buffer.filled());
            read();
            lineFeed = buffer.firstLineFeed(0);
        }
        consumed = lineFeed < 0 ? buffer.filled() : lineFeed + 1;
    }

    private void read() throws IOException {
        long toEnd = stream.end() - position - buffer.filled();
        atEnd = !buffer.read(in, toEnd > 0 ? toEnd : Math.max(LEAST_BEYOND_END, buffer.filled()));
        long read = position + buffer.filled();
        if (atEnd && read < stream.end() && !stream.isWhole() && !stream.isArchive()) {
            throw new CutFileException(read, stream.end());
        }
    }

    /**
     * Checks, after all lines have been read, that the file still has the bytes of the range.
     *
     * @param listed the number of bytes of the range when the file was listed
     */
    void requireBytes(long listed) throws IOException {
        boolean isPlain = !stream.isWhole() && !stream.isPartOfArchive();
        long read = (isPlain ? position + buffer.filled() : stream.storedBytesRead()) - start;
        if (read < listed) {
            throw new CutFileException(start + read, start + listed);
        }
    }

    /** Moves the next block to the front of the buffer. Returns false at the end. */
    boolean next() throws IOException {
        buffer.drop(consumed);
        position += consumed;
        consumed = 0;
        int shorter = exceeded;
        exceeded = 0;
        long toEnd = stream.end() - position;
        limit = shorter == 0 ? Integer.MAX_VALUE : (int) Math.max(1, Math.min(Integer.MAX_VALUE, toEnd));
        if (toEnd <= 0 && !isFirstAfterMark()) {
            return false;
        }
        int blockEnd = blockEnd(shorter);
        while (blockEnd < 0 && !atEnd) {
            read();
            blockEnd = blockEnd(shorter);
        }
        handOut(blockEnd);
        return consumed > 0;
    }

    /** Makes the next block begin at that index of the last one and exceed it. */
    void giveBack(int from) {
        exceeded = buffer.blockLength() - from + 1;
        consumed = from;
    }

    /** Returns the index of the LF that ends the block, at least {@code least}, or -1 if more must be read. */
    private int blockEnd(int least) {
        if (isFirstAfterMark()) {
            return buffer.firstLineFeed(least);
        }
        long toEnd = stream.end() - position;
        if (buffer.filled() >= toEnd) {
            return buffer.firstLineFeed((int) Math.max(toEnd - 1, least));
        }
        int lineFeed = buffer.isFull() ? buffer.lastLineFeed() : -1;
        return lineFeed >= least ? lineFeed : -1;
    }

    /** The first line after a byte order mark is a block of its own, because the mark is not handed out. */
    private boolean isFirstAfterMark() {
        return markLength > 0 && position == markLength;
    }

    /** Makes a block of the bytes before {@code lineFeed}, or of all bytes if it is negative. */
    private void handOut(int lineFeed) {
        if (lineFeed >= 0) {
            buffer.setBlockLength(lineFeed);
            consumed = lineFeed + 1;
        } else {
            consumed = buffer.filled();
            buffer.setBlockLength(consumed > 0 && buffer.endsLine() ? consumed - 1 : consumed);
        }
    }

    /** Records that begin at this index of the block or later belong to the next range. */
    int limit() {
        return limit;
    }

    /** Whether the file ends with the block. */
    boolean isLast() {
        return atEnd && consumed == buffer.filled();
    }

    /** The offset of the block in the file, including a byte order mark. */
    long offset() {
        return isFirstAfterMark() ? 0 : position;
    }

    boolean isArchive() {
        return stream.isArchive();
    }

    /** Whether other tasks read other parts of the archive; offsets count from the part's start, then. */
    boolean isPartOfArchive() {
        return stream.isPartOfArchive();
    }

    FilePart part(Path file) {
        return new FilePart(file, stream.isPartOfArchive() ? start : 0);
    }

    /** The number of decompressed bytes of a part of an archive whose lines were all read. */
    long partBytes() {
        return stream.partBytes();
    }

    /** The number of bytes of the range read so far. */
    long bytesRead() throws IOException {
        return stream.position() - start;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
