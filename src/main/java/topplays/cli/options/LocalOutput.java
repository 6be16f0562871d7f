package topplays.cli.options;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import topplays.storage.AbortHook;
import topplays.storage.input.InputListing;

/**
 * A local file that a command writes.
 *
 * <p>A regular file appears whole or not at all, and replaces another one only with {@code --overwrite}. A symbolic link
 * stays, and the file that it points to is written. Devices and pipes are written directly.
 */
public record LocalOutput(Path file, boolean overwrite) {
    private static final List<String> SYSTEM_PATHS = List.of("/dev/stdout", "/dev/stderr", "/dev/fd", "/proc");
    private static final int MAX_LINKS = 40;

    /** Writes the content of the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Refuses, before any work is done, a file that cannot be written, and one that is an input or lies in one: it would be
     * lost, or read by the next run.
     */
    public void check(List<org.apache.hadoop.fs.Path> inputs, Configuration conf) throws IOException {
        checkWritable();
        Path target = target();
        if (!isStream(target)) {
            String absolute = target.toAbsolutePath().normalize().toString();
            InputListing.refuseWithin(inputs, new org.apache.hadoop.fs.Path("file", null, absolute), conf);
        }
    }

    private void checkWritable() throws IOException {
        Path target = target();
        if (Files.isDirectory(target)) {
            throw new IOException("cannot write " + file + ": it is a folder; name a file");
        }
        if (isStream(target)) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("cannot write " + file + ": no such folder");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot write " + file + ": Permission denied");
        }
        if (Files.exists(target) && !overwrite) {
            throw new IOException("output exists: " + file + "; name another or give --overwrite");
        }
    }

    /** Follows a symbolic link, but not those of the system such as {@code /dev/stdout}. */
    private Path target() throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target) && !isOfTheSystem(target); links++) {
            if (links > MAX_LINKS) {
                throw new IOException("cannot write " + file + ": too many symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static boolean isStream(Path target) {
        return isOfTheSystem(target) || (Files.exists(target) && !Files.isRegularFile(target));
    }

    private static boolean isOfTheSystem(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return SYSTEM_PATHS.stream().anyMatch(absolute::startsWith);
    }

    public void write(Content content) throws IOException {
        checkWritable();
        Path target = target();
        try {
            if (isStream(target)) {
                write(content, target, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path pending = target.resolveSibling("._" + target.getFileName() + "-" + UUID.randomUUID());
        try (AbortHook cleanUp = AbortHook.close(() -> Files.deleteIfExists(pending))) {
            write(content, pending, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            Files.move(pending, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            try {
                Files.deleteIfExists(pending);
            } catch (IOException cleanUp) {
                e.addSuppressed(cleanUp);
            }
            throw e;
        }
    }

    private static void write(Content content, Path file, StandardOpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.writeTo(out);
        }
    }
}
