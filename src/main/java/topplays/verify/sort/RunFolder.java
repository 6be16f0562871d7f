package topplays.verify.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder for temporary files, which are removed when it is closed. Thread-safe. */
public final class RunFolder implements Closeable {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private boolean closed;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Creates a folder in {@code java.io.tmpdir} that only its owner may read. */
    public static RunFolder create() throws IOException {
        try {
            return new RunFolder(Files.createTempDirectory("topplays-verify-"));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Returns a failure to write in the folder, with the remedy. */
    static IOException unwritable(IOException e) {
        return new IOException(
                "cannot write temporary files in %s: %s; name another folder with TOPPLAYS_OPTS=-Djava.io.tmpdir=DIR"
                        .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
                e);
    }

    /** Returns the name of a new file. */
    synchronized Path newFile() throws IOException {
        if (closed) {
            throw new IOException("the work was stopped");
        }
        Path file = folder.resolve("run-%06d".formatted(files.size()));
        files.add(file);
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
