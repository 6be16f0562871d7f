package topplays.verify.sort;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import topplays.verify.rows.RowName;

/** Writes a run: rows in ascending order, each once with the sum of its plays. */
final class RunWriter implements Closeable {
    /** Ends a run, in the place of an id's length. */
    static final int END = 0;

    private static final int BUFFER_BYTES = 1 << 16;

    private final DataOutputStream out;
    private byte[] id = new byte[0];
    private long plays;
    private long times;

    RunWriter(Path file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
    }

    /** Adds the next row, or the same one again. */
    void add(byte[] next, long nextPlays, long nextTimes) throws IOException {
        if (!Arrays.equals(id, next)) {
            writeEntry();
            id = next;
            plays = 0;
            times = 0;
        }
        plays = sum(id, plays, nextPlays);
        times += nextTimes;
    }

    /** Adds the plays of a row. Throws IOException if the sum exceeds a long. */
    static long sum(byte[] id, long plays, long more) throws IOException {
        try {
            return Math.addExact(plays, more);
        } catch (ArithmeticException e) {
            throw new IOException(
                    "the plays of video '%s' exceed %d".formatted(RowName.describe(id), Long.MAX_VALUE), e);
        }
    }

    private void writeEntry() throws IOException {
        if (times == 0) {
            return;
        }
        try {
            out.writeShort(id.length);
            out.write(id);
            out.writeLong(plays);
            out.writeLong(times);
        } catch (IOException e) {
            throw RunFolder.unwritable(e);
        }
    }

    /** Completes the run. */
    void end() throws IOException {
        writeEntry();
        try {
            out.writeShort(END);
            out.flush();
        } catch (IOException e) {
            throw RunFolder.unwritable(e);
        }
    }

    /** Closes the file; a run that was not completed stays incomplete. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
