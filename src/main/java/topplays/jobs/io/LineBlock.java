package topplays.jobs.io;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.mapreduce.MapContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;

/**
 * Whole lines of a file in a row, with an LF between them and none after the last: what a mapper is handed as a value.
 *
 * <p>The bytes are the reader's own and not copied: they are good until the next block is read.
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

    /** The file from which lines come: that of the block or, under a stock input format, of the split. */
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
