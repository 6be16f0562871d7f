package topplays.jobs.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.bytes.ByteOrderMark;
import topplays.format.CsvRecords;
import topplays.format.settings.LineSyntax;
import topplays.storage.input.Compression;

/** Reads the first line of a file, which names the columns for all splits of the file. */
public final class FirstLine {
    private static final int LONGEST_HEADER = 1 << 20;

    private FirstLine() {}

    /** Returns the line, or the CSV record, without its LF and byte order mark; empty if the file has no lines. */
    public static Optional<byte[]> read(Path file, LineSyntax syntax, Configuration conf) throws IOException {
        try (InputStream in = new BufferedInputStream(Compression.open(file, conf))) {
            byte[] lines = readLine(in, new byte[0]);
            Optional<CsvRecords> records = CsvRecords.of(syntax);
            if (records.isPresent()) {
                lines = readRecord(in, lines, records.get());
            }
            return lines.length == 0 ? Optional.empty() : Optional.of(withoutLineFeed(lines));
        } catch (IOException e) {
            throw new IOException("cannot read the header of " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] readRecord(InputStream in, byte[] firstLine, CsvRecords records) throws IOException {
        byte[] lines = firstLine;
        boolean ended = false;
        while (true) {
            byte[] record = withoutByteOrderMark(lines);
            boolean last = ended || !endsLine(record);
            int end = records.end(record, 0, last ? record.length : record.length - 1, last);
            if (end != CsvRecords.UNFINISHED) {
                return Arrays.copyOf(record, Math.min(end + 1, record.length));
            }
            byte[] more = readLine(in, lines);
            ended = more.length == lines.length;
            lines = more;
        }
    }

    /** Returns {@code begun} and the next line, including its LF. */
    private static byte[] readLine(InputStream in, byte[] begun) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(begun);
        int next = in.read();
        while (next >= 0) {
            lines.write(next);
            if (next == '\n') {
                break;
            }
            if (lines.size() > LONGEST_HEADER) {
                throw new IOException("it is longer than " + LONGEST_HEADER + " bytes");
            }
            next = in.read();
        }
        return lines.toByteArray();
    }

    private static boolean endsLine(byte[] lines) {
        return lines.length > 0 && lines[lines.length - 1] == '\n';
    }

    private static byte[] withoutLineFeed(byte[] lines) {
        byte[] line = withoutByteOrderMark(lines);
        return endsLine(line) ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        return Arrays.copyOfRange(line, ByteOrderMark.end(line, 0, line.length), line.length);
    }
}
