package topplays.jobs.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.format.document.JsonRecords;
import topplays.format.settings.LineSyntax;
import topplays.storage.compress.Bzip2Range;
import topplays.storage.compress.Decompressors;
import topplays.storage.compress.PositionedBytes;
import topplays.storage.input.Compression;
import topplays.storage.input.OnceReadableFileSystem;

/** The bytes of a file, decompressed if it is an archive. Records of documents are lines. */
final class LogStream implements Closeable {
    private final FSDataInputStream raw;
    private final CountedBytes counted;
    private final Compression compression;
    private final long start;
    private final long end;
    private final InputStream in;
    /** The content, if it is a part of an archive. */
    private final Optional<Bzip2Range> part;
    /** The length of an archive of which this is a part, when it was opened. */
    private final long archiveLength;

    private LogStream(
            FSDataInputStream raw, Compression compression, long start, long end, UnaryOperator<InputStream> records)
            throws IOException {
        this.raw = raw;
        counted = new CountedBytes(raw);
        this.compression = compression;
        this.start = start;
        this.end = end;
        part = Optional.empty();
        archiveLength = 0;
        in = records.apply(content());
    }

    private LogStream(FSDataInputStream raw, Bzip2Range part, long start, long archiveLength) {
        this.raw = raw;
        counted = new CountedBytes(raw);
        this.compression = Compression.BZIP2;
        this.start = start;
        end = Long.MAX_VALUE;
        this.part = Optional.of(part);
        this.archiveLength = archiveLength;
        in = part;
    }

    /** Opens a file to read a range of its bytes, or all of it if it has no ranges. */
    static LogStream open(Path file, long start, long length, Configuration conf) throws IOException {
        Compression compression = Compression.of(file, conf);
        FileSystem fs = file.getFileSystem(conf);
        FSDataInputStream raw = fs.open(file);
        long end = start + length;
        try {
            boolean isOnceReadable = OnceReadableFileSystem.holds(file);
            if (compression == Compression.BZIP2 && !isOnceReadable) {
                long bytes = fs.getFileStatus(file).getLen();
                if (start > 0 || end < bytes) {
                    return new LogStream(raw, Decompressors.bzip2(bytesOf(raw), start, end), start, bytes);
                }
            }
            Optional<LineSyntax> documents = BlockInputFormat.documents(conf);
            boolean isWhole = compression != Compression.NONE || isOnceReadable || documents.isPresent();
            return new LogStream(raw, compression, start, isWhole ? Long.MAX_VALUE : end, content -> documents
                    .map(syntax -> JsonRecords.linesOf(content, syntax))
                    .orElse(content));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private InputStream content() throws IOException {
        return isArchive() ? Decompressors.ahead(compression.decompress(counted)) : raw;
    }

    private static PositionedBytes bytesOf(FSDataInputStream raw) {
        return (position, target, offset, length) -> {
            raw.seek(position);
            return raw.read(target, offset, length);
        };
    }

    boolean isArchive() {
        return compression != Compression.NONE;
    }

    /** Whether the file is read from its start to its end, even if it has grown since it was listed. */
    boolean isWhole() {
        return end == Long.MAX_VALUE && part.isEmpty();
    }

    /** Whether it is read by several tasks, though it is an archive. Its content begins with the range, then. */
    boolean isPartOfArchive() {
        return part.isPresent();
    }

    /** The first byte of the range in the file. */
    long start() {
        return start;
    }

    /**
     * The position of the content before which the lines of the range begin; {@link Long#MAX_VALUE} if it is not known yet.
     *
     * <p>A part of an archive, which does not know whether a line ends just before it, begins after its first LF. So a line
     * that begins just after the part belongs to it.
     */
    long end() {
        if (part.isEmpty() || partBytes() == Long.MAX_VALUE) {
            return end;
        }
        boolean hasNoBlock = start > 0 && partBytes() == 0;
        return hasNoBlock ? 0 : partBytes() + 1;
    }

    /** The number of bytes in the part of an archive; {@link Long#MAX_VALUE} if it is not known yet. */
    long partBytes() {
        return part.orElseThrow().contentEnd();
    }

    InputStream in() {
        return in;
    }

    /** Moves to a position in an uncompressed file. */
    void seek(long position) throws IOException {
        raw.seek(position);
    }

    /** The position in the file up to which its stored bytes were read; for a part of an archive, its length. */
    long storedBytesRead() throws IOException {
        return part.isPresent() ? archiveLength : position();
    }

    /** The position in the file as it is stored. An archive may have been read further than its content. */
    long position() throws IOException {
        return isArchive() && part.isEmpty() ? counted.count() : raw.getPos();
    }

    @Override
    public void close() throws IOException {
        try (raw) {
            in.close();
        }
    }
}
