package topplays.jobs.shuffle;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.WritableUtils;
import org.apache.hadoop.mapred.IFile;
import topplays.bytes.ByteWords;

/**
 * Reads the records of one sorted run, in the format of {@link IFile}, whose keys are {@link org.apache.hadoop.io.Text}. A
 * record is valid until the next one is read.
 */
final class RunReader implements Closeable {
    private static final int LONGEST_NUMBER = 5;
    private static final int LONGEST_LENGTHS = 2 * LONGEST_NUMBER;
    private static final int END_OF_RUN = -1;

    private final InputStream in;
    private byte[] buffer;
    private int limit;
    private int key;
    private int keyText;
    private int value;
    private int end;

    /** @param in the bytes of the run, without a checksum */
    RunReader(InputStream in, int bufferBytes) {
        this.in = in;
        buffer = new byte[Math.max(bufferBytes, LONGEST_LENGTHS)];
    }

    /** Moves to the next record. Returns false at the end, when the run is closed. */
    boolean next() throws IOException {
        if (limit - end < LONGEST_LENGTHS) {
            fill(LONGEST_LENGTHS);
        }
        int keyBytes = number();
        int valueBytes = number();
        if (keyBytes == END_OF_RUN) {
            close();
            return false;
        }
        if (limit - end < keyBytes + valueBytes) {
            fill(keyBytes + valueBytes);
            if (limit - end < keyBytes + valueBytes) {
                throw new EOFException("a map output ends within a record");
            }
        }
        key = end;
        keyText = key + WritableUtils.decodeVIntSize(buffer[key]);
        value = key + keyBytes;
        end = value + valueBytes;
        return true;
    }

    private int number() throws IOException {
        byte first = buffer[end++];
        if (first >= -112) {
            return first;
        }
        long number = 0;
        for (int left = WritableUtils.decodeVIntSize(first); left > 1; left--) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(buffer[end++]);
        }
        return Math.toIntExact(WritableUtils.isNegativeVInt(first) ? ~number : number);
    }

    /** Moves the unread bytes to the beginning, and reads until there are as many as wanted, or all. */
    private void fill(int wanted) throws IOException {
        int left = limit - end;
        byte[] target = wanted <= buffer.length ? buffer : new byte[2 * wanted];
        System.arraycopy(buffer, end, target, 0, left);
        buffer = target;
        limit = left;
        end = 0;
        int read = 0;
        while (read >= 0 && limit < buffer.length) {
            limit += read;
            read = in.read(buffer, limit, buffer.length - limit);
        }
    }

    /** The first eight bytes of the key as a number whose order is that of the bytes; zeros follow a short key. */
    long head() {
        return Long.reverseBytes(ByteWords.padded(buffer, keyText, value)) ^ Long.MIN_VALUE;
    }

    /** Compares the keys by their bytes. */
    int compareKey(RunReader other) {
        return Arrays.compareUnsigned(buffer, keyText, value, other.buffer, other.keyText, other.value);
    }

    void getKey(DataInputBuffer target) {
        target.reset(buffer, key, value - key);
    }

    void getValue(DataInputBuffer target) {
        target.reset(buffer, value, end - value);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
