package topplays.ingest;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;
import topplays.format.document.JsonDocumentException;

/** A stream whose failures name the file and say that an archive may be corrupt. */
final class NamedStream extends FilterInputStream {
    private final Path file;
    private final boolean archive;

    NamedStream(Path file, boolean archive, InputStream in) {
        super(in);
        this.file = file;
        this.archive = archive;
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
        } catch (IOException | RuntimeException e) {
            // Hadoop's decompressors report corruption by either
            throw unreadable(file, archive, e);
        }
    }

    /** A file that does not exist remains a {@link FileNotFoundException}. */
    static IOException unreadable(Path file, boolean archive, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String message = "cannot read " + file
                + (archive && !(e instanceof JsonDocumentException)
                        ? ", corrupt or cut off? (" + reason + ")"
                        : ": " + reason);
        return e instanceof FileNotFoundException
                ? (IOException) new FileNotFoundException(message).initCause(e)
                : new IOException(message, e);
    }
}
