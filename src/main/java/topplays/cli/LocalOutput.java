package topplays.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A local file that a command makes: it appears whole, or not at all. */
record LocalOutput(Path file, boolean overwrite) {

    /** Writes what goes into the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Refuses, before any work is done, a file that could not be written. */
    void check() throws IOException {
        if (Files.exists(file) && !overwrite) {
            throw new FileAlreadyExistsException("output exists: " + file + "; name another or give --overwrite");
        }
    }

    void write(Content content) throws IOException {
        check();
        Path folder = file.toAbsolutePath().getParent();
        Path pending = Files.createTempFile(folder, "._" + file.getFileName(), "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pending))) {
                content.writeTo(out);
            }
            Files.move(pending, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(pending);
        }
    }
}
