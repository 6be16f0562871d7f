package topplays.verify.sort;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a run that a {@link RunWriter} wrote. */
final class RunReader extends PlayStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final DataInputStream in;

    RunReader(Path file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    @Override
    public boolean next() throws IOException {
        int length = in.readUnsignedShort();
        if (length == RunWriter.END) {
            return false;
        }
        id = in.readNBytes(length);
        plays = in.readLong();
        times = in.readLong();
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
