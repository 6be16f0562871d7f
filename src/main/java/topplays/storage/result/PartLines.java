package topplays.storage.result;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads the lines of some parts, one part after the other, as fields between TABs. Not thread-safe. */
final class PartLines implements Closeable {
    private final FileSystem fs;
    private final Iterator<FileStatus> parts;
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();
    private Optional<Path> part = Optional.empty();
    private InputStream in = InputStream.nullInputStream();

    PartLines(FileSystem fs, List<FileStatus> parts) {
        this.fs = fs;
        this.parts = parts.iterator();
    }

    /**
     * Returns the fields of the next line; empty after the last line of the last part.
     *
     * @throws EOFException if the last line of a part has no end
     */
    Optional<List<byte[]>> next() throws IOException {
        int first = in.read();
        while (first < 0) {
            if (!parts.hasNext()) {
                return Optional.empty();
            }
            in.close();
            part = Optional.of(parts.next().getPath());
            in = new BufferedInputStream(fs.open(part.get()), 1 << 16);
            first = in.read();
        }
        return Optional.of(fields(first));
    }

    private List<byte[]> fields(int first) throws IOException {
        List<byte[]> fields = new ArrayList<>();
        field.reset();
        for (int next = first; next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("its last line is cut off");
            }
            if (next == '\t') {
                fields.add(field.toByteArray());
                field.reset();
            } else {
                field.write(next);
            }
        }
        fields.add(field.toByteArray());
        return fields;
    }

    /** A failure that names the part read last. */
    IOException failure(Exception cause) {
        return new IOException(
                part.map(Path::toString).orElse("the folder") + " is not a chart: " + cause.getMessage(), cause);
    }

    /** The whole number in a field. Throws {@link NumberFormatException} if it is none. */
    static long number(byte[] field) {
        return Long.parseLong(new String(field, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
