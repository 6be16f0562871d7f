package topplays.storage.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeys;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionInputStream;
import org.apache.hadoop.io.compress.CompressionOutputStream;
import org.apache.hadoop.io.compress.Compressor;
import org.apache.hadoop.io.compress.Decompressor;

/**
 * Reads bzip2 with Commons Compress, which fails on an archive that is corrupt or cut off.
 *
 * <p>Hadoop's own reader ends where it finds no mark of a next block, so it reads a file that is cut between two blocks as
 * if it were whole. The price: an archive is read by one task and not split.
 */
public final class StrictBZip2Codec implements CompressionCodec {
    private final BZip2Codec hadoops = new BZip2Codec();

    public StrictBZip2Codec() {
        hadoops.setConf(new Configuration(false));
    }

    /** A configuration with which {@code .bz2} files are read by this codec, and otherwise like {@code conf}. */
    public static Configuration in(Configuration conf) {
        Configuration strict = new Configuration(conf);
        String codecs = conf.get(CommonConfigurationKeys.IO_COMPRESSION_CODECS_KEY, "");
        strict.set(
                CommonConfigurationKeys.IO_COMPRESSION_CODECS_KEY,
                codecs.isEmpty() ? StrictBZip2Codec.class.getName() : codecs + "," + StrictBZip2Codec.class.getName());
        return strict;
    }

    @Override
    public CompressionInputStream createInputStream(InputStream in) throws IOException {
        return new StrictStream(in);
    }

    @Override
    public CompressionInputStream createInputStream(InputStream in, Decompressor unused) throws IOException {
        return createInputStream(in);
    }

    @Override
    public Class<? extends Decompressor> getDecompressorType() {
        return hadoops.getDecompressorType();
    }

    @Override
    public Decompressor createDecompressor() {
        return hadoops.createDecompressor();
    }

    @Override
    public CompressionOutputStream createOutputStream(OutputStream out) throws IOException {
        return hadoops.createOutputStream(out);
    }

    @Override
    public CompressionOutputStream createOutputStream(OutputStream out, Compressor compressor) throws IOException {
        return hadoops.createOutputStream(out, compressor);
    }

    @Override
    public Class<? extends Compressor> getCompressorType() {
        return hadoops.getCompressorType();
    }

    @Override
    public Compressor createCompressor() {
        return hadoops.createCompressor();
    }

    @Override
    public String getDefaultExtension() {
        return hadoops.getDefaultExtension();
    }

    /** All the streams of a file, one after the other, as {@code bzip2} itself reads them. */
    private static final class StrictStream extends CompressionInputStream {
        private final InputStream inflated;

        StrictStream(InputStream in) throws IOException {
            super(in);
            inflated = new BZip2CompressorInputStream(in, true);
        }

        @Override
        public int read() throws IOException {
            return inflated.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return inflated.read(buffer, offset, length);
        }

        @Override
        public void resetState() {
            throw new UnsupportedOperationException("bzip2 is read from its start only");
        }
    }
}
