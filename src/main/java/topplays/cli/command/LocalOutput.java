package topplays.cli.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A local output file of a command: it appears whole or not at all. */
public record LocalOutput(Path file, boolean overwrite) {

    /** Writes the content of the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fails, before any work is done, if the file cannot be written. */
    public void check() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + file + ": no such folder");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot write " + file + ": Permission denied");
        }
        if (Files.exists(file) && !overwrite) {
            throw new IOException("output exists: " + file + "; name another or give --overwrite");
        }
    }

    public void write(Content content) throws IOException {
        check();
        Path pending = file.resolveSibling("._" + file.getFileName() + "-" + UUID.randomUUID());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pending))) {
                content.writeTo(out);
            }
            Files.move(pending, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(pending);
        }
    }
}
