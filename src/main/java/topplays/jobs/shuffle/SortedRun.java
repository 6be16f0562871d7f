package topplays.jobs.shuffle;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.DefaultCodec;
import org.apache.hadoop.mapred.Counters;
import org.apache.hadoop.mapred.IFile;
import org.apache.hadoop.mapred.IndexRecord;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.SpillRecord;
import org.apache.hadoop.mapreduce.CryptoUtils;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * Play counts in the order of the shuffle and in the format of a map task's output: one {@link IFile} per reducer, one after
 * the other, and an index of their positions in a {@link RunFile}.
 */
final class SortedRun implements Closeable {
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BUFFER_BYTES = 1 << 16;
    /** Lengths up to this are written as one byte: {@link org.apache.hadoop.io.WritableUtils#writeVInt}. */
    private static final int LONGEST_OF_ONE_BYTE = 127;
    /** A key is written after its length. */
    private static final int LONGEST_KEY = LONGEST_OF_ONE_BYTE - 1;
    /** Those of the key, the value and the key's text. */
    private static final int BYTES_OF_LENGTHS = 3;

    private final JobConf job;
    private final Counters.Counter written;
    private final CompressionCodec codec;
    private final SpillRecord index;
    private final int reducers;
    private final FSDataOutputStream out;

    private final Text longKey = new Text();
    private final DataOutputBuffer rawKey = new DataOutputBuffer();
    private final DataOutputBuffer rawValue = new DataOutputBuffer();
    private final DataInputBuffer rawKeyInput = new DataInputBuffer();
    private final DataInputBuffer rawValueInput = new DataInputBuffer();
    private int reducer;
    private long partStart;
    private IFile.Writer<Text, LongWritable> part;
    private byte[] records = new byte[BUFFER_BYTES];
    private int filled;
    private long rawBytes;

    /**
     * Begins a run.
     *
     * @param out stays open
     * @param written counts the records written to disk
     */
    SortedRun(FSDataOutputStream out, JobConf job, Counters.Counter written) throws IOException {
        this.out = out;
        this.job = job;
        this.written = written;
        codec = codec(job);
        reducers = job.getNumReduceTasks();
        index = new SpillRecord(reducers);
        begin(0);
    }

    static CompressionCodec codec(JobConf job) {
        return job.getCompressMapOutput()
                ? ReflectionUtils.newInstance(job.getMapOutputCompressorClass(DefaultCodec.class), job)
                : null;
    }

    private void begin(int next) throws IOException {
        reducer = next;
        partStart = out.getPos();
        FSDataOutputStream plainOrEncrypted = CryptoUtils.wrapIfNecessary(job, out, false);
        part = new IFile.Writer<>(job, plainOrEncrypted, Text.class, LongWritable.class, codec, written);
    }

    private void end() throws IOException {
        part.close();
        int padding = CryptoUtils.cryptoPadding(job);
        rawBytes += part.getRawLength();
        index.putIndex(
                new IndexRecord(partStart, part.getRawLength() + padding, part.getCompressedLength() + padding),
                reducer);
    }

    /**
     * Appends a record for the current reducer or a later one, with the key {@code source[start..start + length)}.
     *
     * <p>Short records are written in the format of {@link IFile.Writer#append}, but many at a time.
     */
    void write(byte[] source, int start, int length, long plays, int to) throws IOException {
        if (length > LONGEST_KEY) {
            longKey.set(source, start, length);
            part(to).append(longKey, new LongWritable(plays));
            return;
        }
        putKey(source, start, length, Long.BYTES, to);
        BIG_ENDIAN.set(records, filled, plays);
        filled += Long.BYTES;
    }

    /** Appends a record with a value of any type. */
    void write(Text key, Writable value, int to) throws IOException {
        rawValue.reset();
        value.write(rawValue);
        int valueBytes = rawValue.getLength();
        if (key.getLength() > LONGEST_KEY || valueBytes > LONGEST_OF_ONE_BYTE) {
            rawKey.reset();
            key.write(rawKey);
            rawKeyInput.reset(rawKey.getData(), rawKey.getLength());
            rawValueInput.reset(rawValue.getData(), valueBytes);
            part(to).append(rawKeyInput, rawValueInput);
            return;
        }
        putKey(key.getBytes(), 0, key.getLength(), valueBytes, to);
        System.arraycopy(rawValue.getData(), 0, records, filled, valueBytes);
        filled += valueBytes;
    }

    /** Begins a short record, whose value the caller puts after it. */
    private void putKey(byte[] source, int start, int length, int valueBytes, int to) throws IOException {
        int recordBytes = BYTES_OF_LENGTHS + length + valueBytes;
        if (to != reducer || records.length - filled < recordBytes) {
            part(to);
        }
        records[filled] = (byte) (1 + length);
        records[filled + 1] = (byte) valueBytes;
        records[filled + 2] = (byte) length;
        System.arraycopy(source, start, records, filled + BYTES_OF_LENGTHS, length);
        filled += BYTES_OF_LENGTHS + length;
        part.updateCountersForExternalAppend(recordBytes);
    }

    /** Returns the writer for the current reducer or a later one. */
    IFile.Writer<Text, LongWritable> part(int to) throws IOException {
        part.getOutputStream().write(records, 0, filled);
        filled = 0;
        while (reducer < to) {
            end();
            begin(reducer + 1);
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        try {
            part(reducers - 1);
            end();
        } finally {
            records = new byte[0]; // many runs may wait to be merged
        }
    }

    /** The place of a reducer's part in the file. */
    IndexRecord place(int of) {
        return index.getIndex(of);
    }

    /** The bytes of its records, before compression. */
    long rawBytes() {
        return rawBytes;
    }
}
