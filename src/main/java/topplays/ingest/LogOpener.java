package topplays.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import topplays.storage.input.StrictBZip2Codec;

/** Opens log files as the bytes that were logged: it decompresses archives with the codecs of a count. */
final class LogOpener {
    private static final int SKIPPED_AT_ONCE = 1 << 16;

    private final Configuration conf;
    private final CompressionCodecFactory codecs;

    LogOpener(Configuration conf) {
        this.conf = conf;
        this.codecs = new CompressionCodecFactory(StrictBZip2Codec.in(conf));
    }

    boolean isArchive(Path file) {
        return codecs.getCodec(file) != null;
    }

    /** The first bytes, as many as a {@link FileFingerprint} covers. */
    byte[] head(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readNBytes(FileFingerprint.MOST_BYTES);
        }
    }

    /** The first line without its LF. */
    byte[] firstLine(Path file) throws IOException {
        LineBuffer buffer = new LineBuffer(file.toString(), 0);
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

    /** Opens a file at its first byte. */
    InputStream open(Path file) throws IOException {
        CompressionCodec codec = codecs.getCodec(file);
        FSDataInputStream stored = file.getFileSystem(conf).open(file);
        if (codec == null) {
            return new NamedStream(file, false, stored);
        }
        try {
            return new NamedStream(file, true, codec.createInputStream(stored));
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw NamedStream.unreadable(file, true, e);
        }
    }

    /**
     * The content after the first bytes of a file.
     *
     * @param startsLine whether the last of the first bytes was an LF
     */
    record Rest(InputStream in, boolean startsLine) {}

    /**
     * Opens a file after so many bytes.
     *
     * @param bytes at least 1
     * @throws IOException if the file has fewer
     */
    Rest openAfter(long bytes, Path file) throws IOException {
        if (isArchive(file)) {
            InputStream in = open(file);
            long skipped = skip(in, bytes - 1);
            int last = in.read();
            requireBytes(file, last < 0 ? skipped : skipped + 1, bytes);
            return new Rest(in, last == '\n');
        }
        requireBytes(file, file.getFileSystem(conf).getFileStatus(file).getLen(), bytes);
        FSDataInputStream stored = file.getFileSystem(conf).open(file);
        InputStream in = new NamedStream(file, false, stored);
        stored.seek(bytes - 1);
        return new Rest(in, in.read() == '\n');
    }

    /** Skips so many bytes, or fewer to the end, and returns their number. */
    private static long skip(InputStream in, long bytes) throws IOException {
        byte[] skipped = new byte[SKIPPED_AT_ONCE];
        long left = bytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
            left -= Math.max(0, read);
        }
        return bytes - left;
    }

    private static void requireBytes(Path file, long there, long read) throws IOException {
        if (there < read) {
            throw new IOException(
                    "%s has %,d bytes, but %,d of it have been read: it was cut, or another log with the same "
                                    .formatted(file, there, read)
                            + "beginning took its place; ingest it under another --writer");
        }
    }
}
