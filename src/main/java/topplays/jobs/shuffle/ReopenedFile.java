package topplays.jobs.shuffle;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;

/** Reads a file from a position on, and opens it for each read, so that thousands may be read in turns. */
final class ReopenedFile extends InputStream {
    private final File file;
    private final ReadBytes read;
    private long position;

    /** @param read is told of the bytes that are read */
    ReopenedFile(File file, long position, ReadBytes read) {
        this.file = file;
        this.position = position;
        this.read = read;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file, "r")) {
            open.seek(position);
            int got = open.read(target, start, length);
            position += Math.max(0, got);
            read.add(Math.max(0, got));
            return got;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }
}
