package topplays.storage.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CodecPool;
import org.apache.hadoop.io.compress.Decompressor;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * How a log is compressed. Only methods are supported whose decompressor reports an archive that is corrupt or cut off.
 *
 * <p>The content decides, not the name. A file that is named like an archive but does not begin like one is read as that
 * archive, so that it is reported as corrupt.
 */
public enum Compression {
    NONE("", "(?!)"),
    GZIP(".gz", "\\x1f\\x8b\\x08.*"),
    BZIP2(".bz2", "BZh[1-9](?:1AY&SY|\\x17rE8P\\x90).*");

    private static final int HEAD_BYTES = 10;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String suffix;
    private final Pattern head;

    Compression(String suffix, String head) {
        this.suffix = suffix;
        this.head = Pattern.compile(head, Pattern.DOTALL);
    }

    /** The compression of a file with this name that begins with these bytes. */
    static Compression of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Compression each : values()) {
            if (each.head.matcher(start).matches()) {
                return each;
            }
        }
        return named(name);
    }

    /** The compression that a name promises, for files that cannot be read yet. */
    public static Compression named(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(GZIP.suffix) ? GZIP : lowerCase.endsWith(BZIP2.suffix) ? BZIP2 : NONE;
    }

    /** The compression of a file; reads its first bytes. */
    public static Compression of(Path file, Configuration conf) throws IOException {
        try (InputStream in = file.getFileSystem(conf).open(file)) {
            return of(file.getName(), in.readNBytes(HEAD_BYTES));
        }
    }

    /** Opens a file and decompresses it if it is an archive. */
    public static InputStream open(Path file, Configuration conf) throws IOException {
        InputStream stored = file.getFileSystem(conf).open(file);
        try {
            byte[] head = stored.readNBytes(HEAD_BYTES);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stored);
            return of(file.getName(), head).decompress(whole, conf);
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** Decompresses a stream. Closing the result closes the stream. */
    public InputStream decompress(InputStream stored, Configuration conf) throws IOException {
        return switch (this) {
            case NONE -> stored;
            case GZIP -> gunzip(new BufferedInputStream(stored, BUFFER_BYTES), conf);
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(stored, BUFFER_BYTES), true);
        };
    }

    /** The name of the method, such as {@code gzip}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static InputStream gunzip(InputStream stored, Configuration conf) throws IOException {
        GzipCodec codec = ReflectionUtils.newInstance(GzipCodec.class, conf);
        Decompressor decompressor = CodecPool.getDecompressor(codec);
        return new FilterInputStream(codec.createInputStream(stored, decompressor)) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    super.close();
                    CodecPool.returnDecompressor(decompressor);
                }
            }
        };
    }
}
