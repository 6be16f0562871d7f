package topplays.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import topplays.concurrent.Failures;
import topplays.format.document.JsonRecords;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.W3cFields;
import topplays.storage.LocalFiles;
import topplays.storage.input.Compression;

/** Opens log files and decompresses archives, as a count does. */
public final class LogOpener {
    private static final int SKIPPED_AT_ONCE = 1 << 16;
    /** Enough for the checksum and length at an archive's end. */
    private static final int STORED_TAIL_BYTES = 64;

    private final LineSyntax syntax;
    private final Configuration conf;

    public LogOpener(Configuration conf) {
        this(LineSyntax.of(LineFormat.TOPPLAYS), conf);
    }

    /** @param syntax of the files: the content of JSON documents is their records as lines */
    LogOpener(LineSyntax syntax, Configuration conf) {
        this.syntax = syntax;
        this.conf = conf;
    }

    /** Whether the content is not what is stored: an archive, or JSON documents. */
    public boolean isArchive(Path file) {
        return syntax.format() == LineFormat.JSON || isCompressed(file);
    }

    private boolean isCompressed(Path file) {
        try {
            return Compression.of(file, conf) != Compression.NONE;
        } catch (IOException e) {
            return Compression.named(file.getName()) != Compression.NONE; // it may not exist yet
        }
    }

    /** Whether two paths lead to the same file. Throws FileNotFoundException if one does not exist. */
    boolean isSameFile(Path one, Path other) throws IOException {
        try {
            return identity(one).equals(identity(other));
        } catch (NoSuchFileException e) {
            throw (IOException) new FileNotFoundException(e.getMessage()).initCause(e);
        }
    }

    private Object identity(Path file) throws IOException {
        return LocalFiles.identity(file.getFileSystem(conf), file, conf);
    }

    /** The first bytes, as many as a fingerprint of the head covers. */
    public byte[] head(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readNBytes(FileFingerprint.HEAD_BYTES);
        }
    }

    /** The first line, or CSV record, without its LF. */
    byte[] firstLine(Path file, LineSyntax syntax) throws IOException {
        LineBuffer buffer = new LineBuffer(file.toString(), syntax, 0);
        try (InputStream in = open(file)) {
            boolean more = true;
            while (more && !buffer.next()) {
                more = buffer.fill(in);
            }
            if (!more) {
                buffer.nextUnended();
            }
        }
        return Arrays.copyOfRange(buffer.bytes(), buffer.start(), buffer.end());
    }

    /** Skips lines that were read before, after reading the header if there is one. */
    public void skip(long number, LogLines lines, Path file) throws IOException {
        if (lines.syntax().format() == LineFormat.W3C) {
            lines.skip(number, lastFieldsLine(number, lines.syntax(), file));
        } else {
            lines.skip(number, lines.isHeaded() ? Optional.of(firstLine(file, lines.syntax())) : Optional.empty());
        }
    }

    /** The last {@code #Fields} line among the first lines of a W3C log. */
    private Optional<byte[]> lastFieldsLine(long number, LineSyntax syntax, Path file) throws IOException {
        Optional<byte[]> last = Optional.empty();
        LineBuffer buffer = new LineBuffer(file.toString(), syntax, 0);
        try (InputStream in = open(file)) {
            for (long line = 0; line < number && buffer.nextOf(in); line++) {
                if (W3cFields.isIn(buffer.bytes(), buffer.start(), buffer.end())) {
                    last = Optional.of(Arrays.copyOfRange(buffer.bytes(), buffer.start(), buffer.end()));
                }
            }
        }
        return last;
    }

    /** Opens a file at its first byte. */
    public InputStream open(Path file) throws IOException {
        boolean archive = isCompressed(file);
        try {
            InputStream content = JsonRecords.linesOf(Compression.open(file, conf), syntax);
            return new NamedStream(file, archive, content);
        } catch (IOException | RuntimeException e) {
            throw NamedStream.unreadable(file, archive, e);
        }
    }

    /**
     * The content after the first bytes of a file.
     *
     * @param before the last of the first bytes, at most {@value FileFingerprint#TAIL_BYTES}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Rest(InputStream in, byte[] before) {
        /** Whether the last of the first bytes was an LF. */
        boolean startsLine() {
            return before[before.length - 1] == '\n';
        }
    }

    /**
     * Opens a file after its first {@code bytes} bytes.
     *
     * @param bytes at least 1
     * @throws IOException if the file has fewer
     */
    public Rest openAfter(long bytes, Path file) throws IOException {
        int tail = (int) Math.min(bytes, FileFingerprint.TAIL_BYTES);
        InputStream in = openAt(bytes - tail, file);
        try {
            byte[] before = in.readNBytes(tail);
            if (before.length < tail) {
                throw tooShort(file, bytes);
            }
            return new Rest(in, before);
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, in);
            throw e;
        }
    }

    /** Opens a file at a position, or at its end if it is shorter. */
    private InputStream openAt(long position, Path file) throws IOException {
        if (isArchive(file)) {
            InputStream in = open(file);
            try {
                skip(in, position);
                return in;
            } catch (IOException | RuntimeException e) {
                Failures.closeAfter(e, in);
                throw e;
            }
        }
        FSDataInputStream stored = file.getFileSystem(conf).open(file);
        try {
            stored.seek(Math.min(position, length(file)));
            return new NamedStream(file, false, stored);
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, stored);
            throw e;
        }
    }

    private long length(Path file) throws IOException {
        return file.getFileSystem(conf).getFileStatus(file).getLen();
    }

    /** The result of looking for the content before a position in a file. */
    public enum Match {
        /** The file has this content before the position. */
        SAME,
        /** The file ends before the position. */
        SHORTER,
        /** The file has other content before the position. */
        OTHER
    }

    /**
     * Compares the content of a file before a position.
     *
     * @param tail identifies that content; without it, any file that is long enough matches
     */
    public Match match(long bytes, Optional<FileFingerprint> tail, Path file) throws IOException {
        if (tail.isEmpty()) {
            return isArchive(file) || length(file) >= bytes ? Match.SAME : Match.SHORTER;
        }
        int length = tail.get().bytes();
        try (InputStream in = openAt(bytes - length, file)) {
            byte[] found = in.readNBytes(length);
            if (found.length < length) {
                return Match.SHORTER;
            }
            return tail.get().isEndOf(found) ? Match.SAME : Match.OTHER;
        }
    }

    /** Identifies the last bytes of a file as it is stored. */
    FileFingerprint storedTail(Path file, long storedBytes) throws IOException {
        int length = (int) Math.min(storedBytes, STORED_TAIL_BYTES);
        byte[] tail = new byte[length];
        try (FSDataInputStream stored = file.getFileSystem(conf).open(file)) {
            stored.readFully(storedBytes - length, tail);
        }
        return FileFingerprint.of(tail, 0, length);
    }

    /** Skips {@code bytes} bytes, or to the end if there are fewer. */
    private static void skip(InputStream in, long bytes) throws IOException {
        byte[] skipped = new byte[SKIPPED_AT_ONCE];
        long left = bytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
            left -= Math.max(0, read);
        }
    }

    private static IOException tooShort(Path file, long read) {
        return new IOException(
                "%s has fewer bytes than the %,d that were read of it before: it was cut, or another log with the same "
                                .formatted(file, read)
                        + "beginning took its place; ingest it under another --writer");
    }
}
