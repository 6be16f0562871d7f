package topplays.faults;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file that can be written up to where its fault is, at the latest until it is closed. */
final class FaultyOutput extends FilterOutputStream {
    private final Fault fault;

    FaultyOutput(OutputStream out, Fault fault) {
        super(out);
        this.fault = fault;
    }

    @Override
    public void write(int b) throws IOException {
        fault.grant(1);
        out.write(b);
    }

    @Override
    public void write(byte[] source, int start, int length) throws IOException {
        for (int written = 0; written < length; ) {
            int granted = fault.grant(length - written);
            out.write(source, start + written, granted);
            written += granted;
        }
    }

    @Override
    public void close() throws IOException {
        fault.end();
        out.close();
    }
}
