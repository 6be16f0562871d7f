package topplays.jobs.io;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.mapreduce.MapContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;

/**
 * Consecutive whole lines of a file, separated by LF, without one after the last: the value that a mapper gets.
 *
 * <p>The bytes belong to the reader and are not copied. They are valid until the next block is read.
 */
public final class LineBlock extends BinaryComparable {
    private static final long NOT_ENDED = -1;

    private FilePart part;
    private long partBytes;
    private byte[] bytes = {};
    private int length;
    private int limit;
    private boolean last;
    private int unfinished;

    void set(FilePart part, byte[] bytes, int length, int limit, boolean last) {
        this.part = part;
        partBytes = NOT_ENDED;
        this.bytes = bytes;
        this.length = length;
        this.limit = limit;
        this.last = last;
        unfinished = -1;
    }

    /** Makes this a block without lines, after the last line of a part of an archive. */
    void setEnd(FilePart part, long partBytes) {
        set(part, bytes, 0, Integer.MAX_VALUE, false);
        this.partBytes = partBytes;
    }

    /** Whether it has no lines, but ends a part of an archive that several tasks read. */
    public boolean endsPart() {
        return partBytes != NOT_ENDED;
    }

    /** The number of decompressed bytes in the part of the archive that it ends. */
    public long partBytes() {
        return partBytes;
    }

    /** Records that begin at this index or later belong to the next range of the file; usually beyond the block. */
    public int limit() {
        return limit;
    }

    /** Whether the file ends with the block. */
    public boolean isLast() {
        return last;
    }

    /**
     * Returns a record that does not end in this block. The next block begins with it and is longer.
     *
     * @param start the index at which the record begins, or -1 for none
     */
    public void giveBack(int start) {
        unfinished = start;
    }

    int unfinished() {
        return unfinished;
    }

    /** The file of the lines: the block's or, under a stock input format, the split's. */
    public static Path fileOf(BinaryComparable lines, MapContext<?, ?, ?, ?> context) {
        return partOf(lines, context).file();
    }

    /** The file of the lines, and the part of it in which their offsets count. */
    public static FilePart partOf(BinaryComparable lines, MapContext<?, ?, ?, ?> context) {
        return lines instanceof LineBlock block
                ? block.part
                : new FilePart(((FileSplit) context.getInputSplit()).getPath(), 0);
    }

    @Override
    public byte[] getBytes() {
        return bytes;
    }

    @Override
    public int getLength() {
        return length;
    }
}
