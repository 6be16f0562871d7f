package topplays.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, with failures that name it. */
public final class StandardOutput extends OutputStream {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    /** The reader of the output closed it, as in {@code topplays chart … | head}. */
    public static final class ClosedPipeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if ("Broken pipe".equals(e.getMessage())) {
                throw new ClosedPipeException();
            }
            throw new IOException("cannot write to standard output: " + e.getMessage(), e);
        }
    }
}
