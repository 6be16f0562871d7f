package topplays.storage.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CodecPool;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.Decompressor;

/** Checks that a compressed file can be decompressed to its end. Thread-safe. */
public final class ArchiveCheck {
    private final Configuration conf;
    private final CompressionCodecFactory codecs;

    public ArchiveCheck(Configuration conf) {
        this.conf = conf;
        this.codecs = new CompressionCodecFactory(conf);
    }

    /**
     * Whether the file is compressed, and corrupt or cut off. Reads it to the end.
     *
     * @throws IOException if the file cannot be read; whether it is corrupt is unknown then
     */
    public boolean isCorrupt(InputFile file) throws IOException {
        CompressionCodec codec = codecs.getCodec(file.path());
        if (codec == null) {
            return false;
        }
        Decompressor decompressor = CodecPool.getDecompressor(codec);
        try (SourceStream source =
                new SourceStream(file.path().getFileSystem(conf).open(file.path()))) {
            boolean corrupt = !inflates(codec, source, decompressor);
            source.rethrow();
            return corrupt;
        } finally {
            CodecPool.returnDecompressor(decompressor);
        }
    }

    private static boolean inflates(CompressionCodec codec, InputStream source, Decompressor decompressor) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = codec.createInputStream(source, decompressor)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(buffer);
            }
            return true;
        } catch (IOException | RuntimeException corrupt) {
            // Hadoop's decompressors report corruption by either
            return false;
        }
    }

    /** Keeps a failure to read the archive itself, which a decompressor passes on as if it were its own. */
    private static final class SourceStream extends FilterInputStream {
        private IOException failure;

        SourceStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        void rethrow() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
