package topplays.storage;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Checks for things that exist on a local disk but not on HDFS: links, pipes, and names that are not UTF-8. On other
 * file systems the checks do nothing.
 */
public final class LocalFiles {
    private static final char NOT_UTF_8 = '\uFFFD';

    private LocalFiles() {}

    public static boolean isLocal(FileSystem fs) {
        return "file".equals(fs.getUri().getScheme());
    }

    static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** The same file or folder under its real path, without symbolic links. */
    public static FileStatus resolve(FileSystem fs, FileStatus found) throws IOException {
        if (!isLocal(fs)) {
            return found;
        }
        Path real = new Path(local(found.getPath()).toRealPath().toUri());
        return real.equals(found.getPath()) ? found : fs.getFileStatus(real);
    }

    /** Follows a symbolic link, even to a file or folder that does not exist; other paths are returned unchanged. */
    public static Path linked(FileSystem fs, Path path) throws IOException {
        if (!isLocal(fs) || !Files.isSymbolicLink(local(path))) {
            return path;
        }
        java.nio.file.Path next = local(path).resolveSibling(Files.readSymbolicLink(local(path)));
        return linked(fs, new Path("file", null, next.normalize().toString()));
    }

    /** The links in a folder whose target does not exist; Hadoop's listing omits them. */
    public static List<Path> danglingLinks(FileSystem fs, Path folder) throws IOException {
        List<Path> links = new ArrayList<>();
        if (isLocal(fs)) {
            try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(
                    local(folder), link -> Files.isSymbolicLink(link) && !Files.exists(link))) {
                entries.forEach(
                        link -> links.add(new Path(folder, link.getFileName().toString())));
            }
        }
        return links;
    }

    /** Identifies a file: equal for all its hard links and for all URIs that lead to it. */
    public static Object identity(FileSystem fs, Path file, Configuration conf) throws IOException {
        if ("viewfs".equals(fs.getScheme())) {
            Path target = fs.resolvePath(file);
            return identity(target.getFileSystem(conf), target, conf);
        }
        if (isLocal(fs)) {
            Object key =
                    Files.readAttributes(local(file), BasicFileAttributes.class).fileKey();
            return key == null ? local(file) : key;
        }
        String service = fs.getCanonicalServiceName();
        return List.of(
                service == null ? fs.getUri().toString() : service, file.toUri().getPath());
    }

    /** Whether it is a pipe or device on a local disk, or a link to one. */
    public static boolean isPipe(FileSystem fs, Path file) {
        return isLocal(fs)
                && Files.exists(local(fs, file))
                && !Files.isRegularFile(local(fs, file))
                && !Files.isDirectory(local(fs, file));
    }

    /** The path on the local disk. */
    public static java.nio.file.Path local(FileSystem fs, Path file) {
        return local(fs.makeQualified(file));
    }

    /** Refuses a pipe or device: it has no length and can be read only once. */
    public static void requireRegular(FileSystem fs, Path file) throws IOException {
        if (isLocal(fs) && !Files.isRegularFile(local(file))) {
            throw new IOException("not a regular file: " + shown(fs, file) + "; copy its content to a file first");
        }
    }

    /** Refuses a folder that has a name in it that is not UTF-8: Hadoop would skip that file without a message. */
    public static void requireReadableNames(FileSystem fs, Path folder) throws IOException {
        if (!isLocal(fs)) {
            return;
        }
        try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(local(folder))) {
            for (java.nio.file.Path entry : entries) {
                if (entry.getFileName().toString().indexOf(NOT_UTF_8) >= 0) {
                    throw new IOException(
                            "a name that is not UTF-8 in " + shown(fs, folder) + ": rename " + entry.getFileName());
                }
            }
        }
    }

    /**
     * Makes new, renamed and deleted names of a folder survive a crash of the machine. An interrupt does not stop it; the
     * thread keeps its interrupted status.
     */
    public static void forceFolder(java.nio.file.Path folder) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        while (!isForced(folder)) {
            isInterrupted |= Thread.interrupted();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isForced(java.nio.file.Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    /** The path for messages; a local path has no {@code file:} in front. */
    public static String shown(FileSystem fs, Path path) {
        return isLocal(fs) ? path.toUri().getPath() : fs.makeQualified(path).toString();
    }
}
