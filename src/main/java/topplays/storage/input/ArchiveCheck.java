package topplays.storage.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;

/** Checks that a compressed file, or a document, can be read to its end. Thread-safe. */
public final class ArchiveCheck {
    private final Configuration conf;
    private final Optional<UnaryOperator<InputStream>> reading;

    public ArchiveCheck(Configuration conf) {
        this.conf = conf;
        this.reading = Optional.empty();
    }

    /** @param reading makes a stream of the content that fails if the content is invalid; then plain files are read too */
    public ArchiveCheck(Configuration conf, UnaryOperator<InputStream> reading) {
        this.conf = conf;
        this.reading = Optional.of(reading);
    }

    /**
     * Whether the file is corrupt or cut off. Reads it to the end.
     *
     * @throws IOException if the file cannot be read, or not once more to count it; whether it is corrupt is unknown then
     */
    public boolean isCorrupt(InputFile file) throws IOException {
        if (file.compression() == Compression.NONE && reading.isEmpty()) {
            return false;
        }
        if (OnceReadableFileSystem.holds(file.path())) {
            throw new IOException(file.name()
                    + " can be read only once, but --on-corrupt skip reads it twice; save it in a file first");
        }
        try (SourceStream source =
                new SourceStream(file.path().getFileSystem(conf).open(file.path()))) {
            boolean corrupt = !canRead(file.compression(), source);
            source.rethrow();
            return corrupt;
        }
    }

    private boolean canRead(Compression compression, InputStream source) {
        try (InputStream in = compression.decompress(source)) {
            reading.orElse(UnaryOperator.identity()).apply(in).transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException | RuntimeException corrupt) {
            // decompressors report corruption by either
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
