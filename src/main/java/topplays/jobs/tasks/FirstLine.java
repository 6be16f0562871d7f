package topplays.jobs.tasks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Reads the first line of a file, which may name the columns for all splits of the file. */
public final class FirstLine {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int LONGEST_HEADER = 1 << 20;

    private FirstLine() {}

    /** Returns the line without its LF and byte order mark, or empty if the file has no lines. */
    public static Optional<byte[]> read(Path file, Configuration conf) throws IOException {
        CompressionCodec codec = new CompressionCodecFactory(conf).getCodec(file);
        try (InputStream raw = file.getFileSystem(conf).open(file);
                InputStream in = new BufferedInputStream(codec == null ? raw : codec.createInputStream(raw))) {
            return read(in).map(FirstLine::withoutByteOrderMark);
        } catch (IOException e) {
            throw new IOException("cannot read the header of " + file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > LONGEST_HEADER) {
                throw new IOException("it is longer than " + LONGEST_HEADER + " bytes");
            }
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(line, mark, line.length) : line;
    }
}
