package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;

/** Reads the user's lists. A list is a local file unless its path has a scheme, such as {@code hdfs://}. */
public final class ListReader {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private final Configuration conf;

    public ListReader(Configuration conf) {
        this.conf = conf;
    }

    /**
     * Reads and checks all lists.
     *
     * @return the same lists with their digests
     * @throws IOException if a list cannot be read, is too large, or has an unreadable entry, which is named with its line; or
     *     if a list has another digest than the one recorded
     */
    public LineLists read(LineLists lists) throws IOException {
        return lists.read(file -> content(file.path()));
    }

    /** The path of a list in a form that is valid in any working directory. */
    public static String absolute(String path) {
        return SCHEME.matcher(path).matches()
                ? path
                : java.nio.file.Path.of(path).toAbsolutePath().normalize().toString();
    }

    /** Returns the content of the list with this path. */
    public byte[] content(String path) throws IOException {
        return content(path, "list");
    }

    /**
     * Returns the content of a file of options, which is found as a list is.
     *
     * @param kind what the file is, for messages
     */
    public byte[] content(String path, String kind) throws IOException {
        try (InputStream in = open(path, kind)) {
            byte[] content = in.readNBytes(ListFile.MAX_BYTES + 1);
            if (content.length > ListFile.MAX_BYTES) {
                throw new IOException(
                        "%s is larger than %d MiB; is it a %s?".formatted(path, ListFile.MAX_BYTES >> 20, kind));
            }
            return content;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new IOException("there is no " + kind + " " + path, e);
        }
    }

    private InputStream open(String path, String kind) throws IOException {
        if (SCHEME.matcher(path).matches()) {
            Path file = new Path(path);
            return file.getFileSystem(conf).open(file);
        }
        java.nio.file.Path file = java.nio.file.Path.of(path);
        if (Files.isDirectory(file)) {
            throw new IOException(path + " is a folder, not a " + kind);
        }
        return Files.newInputStream(file);
    }
}
