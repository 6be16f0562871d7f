package topplays.jobs.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import topplays.format.document.JsonRecords;
import topplays.format.settings.LineSyntax;
import topplays.storage.input.Compression;
import topplays.storage.input.OnceReadableFileSystem;

/** The bytes of a file, decompressed if it is an archive; the records as lines if it holds documents. */
final class LogStream implements Closeable {
    private final FSDataInputStream raw;
    private final Compression compression;
    private final boolean isWhole;
    private final InputStream in;

    private LogStream(FSDataInputStream raw, Compression compression, boolean isWhole, Optional<LineSyntax> documents)
            throws IOException {
        this.raw = raw;
        this.compression = compression;
        this.isWhole = isWhole || documents.isPresent();
        InputStream content = compression.decompress(raw);
        in = documents.isPresent() ? JsonRecords.linesOf(content, documents.get()) : content;
    }

    /** Opens a file from which a range is read that begins at {@code start}; the range of an archive begins at 0. */
    static LogStream open(Path file, long start, Configuration conf) throws IOException {
        Compression compression = start == 0 ? Compression.of(file, conf) : Compression.NONE;
        FSDataInputStream raw = file.getFileSystem(conf).open(file);
        try {
            return new LogStream(
                    raw,
                    compression,
                    compression != Compression.NONE || OnceReadableFileSystem.holds(file),
                    BlockInputFormat.documents(conf));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    boolean isArchive() {
        return compression != Compression.NONE;
    }

    /** Whether it is read from its start to its end, wherever that is. */
    boolean isWhole() {
        return isWhole;
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
        in.close();
    }
}
