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
    private Path file;
    private byte[] bytes = {};
    private int length;
    private int limit;
    private boolean last;
    private int unfinished;

    void set(Path file, byte[] bytes, int length, int limit, boolean last) {
        this.file = file;
        this.bytes = bytes;
        this.length = length;
        this.limit = limit;
        this.last = last;
        unfinished = -1;
    }

    /** The index from which on records belong to the next range of the file; usually beyond the block. */
    public int limit() {
        return limit;
    }

    /** Whether the file ends with the block. */
    public boolean isLast() {
        return last;
    }

    /**
     * Gives back a record that does not end in this block; the next block begins with it and is longer.
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
        return lines instanceof LineBlock block ? block.file : ((FileSplit) context.getInputSplit()).getPath();
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
