package topplays.jobs.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CodecPool;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.Decompressor;

/** The bytes of a file, decompressed if it is an archive. */
final class LogStream implements Closeable {
    private static final int ARCHIVE_BUFFER_BYTES = 1 << 16;

    private final FSDataInputStream raw;
    private final Decompressor decompressor;
    private final InputStream in;

    private LogStream(FSDataInputStream raw, CompressionCodec codec) throws IOException {
        this.raw = raw;
        decompressor = CodecPool.getDecompressor(codec);
        in = codec.createInputStream(new BufferedInputStream(raw, ARCHIVE_BUFFER_BYTES), decompressor);
    }

    private LogStream(FSDataInputStream raw) {
        this.raw = raw;
        decompressor = null;
        in = raw;
    }

    static boolean isArchive(Path file, Configuration conf) {
        return new CompressionCodecFactory(conf).getCodec(file) != null;
    }

    static LogStream open(Path file, Configuration conf) throws IOException {
        CompressionCodec codec = new CompressionCodecFactory(conf).getCodec(file);
        FSDataInputStream raw = file.getFileSystem(conf).open(file);
        try {
            return codec == null ? new LogStream(raw) : new LogStream(raw, codec);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    InputStream in() {
        return in;
    }

    /** Moves to a position in an uncompressed file. */
    void seek(long position) throws IOException {
        raw.seek(position);
    }

    /** The position in the file, in (compressed) bytes of the file. */
    long position() throws IOException {
        return raw.getPos();
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            CodecPool.returnDecompressor(decompressor);
        }
    }
}
