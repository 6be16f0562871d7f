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

    void set(Path file, byte[] bytes, int length) {
        this.file = file;
        this.bytes = bytes;
        this.length = length;
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
