package topplays.faults;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;

/** A file that can be read up to where its fault is, at the latest at its end. */
final class FaultyInput extends FSInputStream {
    private final FSDataInputStream in;
    private final Fault fault;

    FaultyInput(FSDataInputStream in, Fault fault) {
        this.in = in;
        this.fault = fault;
    }

    @Override
    public int read() throws IOException {
        fault.grant(1);
        return in.read();
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        int read = in.read(target, start, fault.grant(length));
        if (read < 0) {
            fault.end();
        }
        return read;
    }

    @Override
    public void seek(long position) throws IOException {
        in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
        return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) throws IOException {
        return in.seekToNewSource(position);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
