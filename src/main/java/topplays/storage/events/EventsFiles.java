package topplays.storage.events;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import topplays.concurrent.WaitableClock;

/**
 * The operations that the batch writer needs from the file system of EVENTS. Paths are relative to EVENTS.
 *
 * <p>The effect of a method is durable and visible to all processes when it returns. A {@link #rename} is atomic.
 */
interface EventsFiles {

    /** The files of EVENTS on a local disk or HDFS; creates the folder if necessary and refuses other file systems. */
    static EventsFiles at(Path events, Configuration conf) throws IOException {
        requireAtomicRename(events, conf);
        requireNotWithinEvents(events, conf);
        Path absolute = events.getFileSystem(conf).makeQualified(events);
        if (schemeOf(events, conf).equals("file")) {
            return new LocalEventsFiles(java.nio.file.Path.of(absolute.toUri().getPath()));
        }
        FileContext context = FileContext.getFileContext(absolute.toUri(), conf);
        if (!context.util().exists(absolute)) {
            context.mkdir(absolute, FsPermission.getDirDefault(), true);
        }
        return schemeOf(events, conf).equals("viewfs")
                ? at(context.resolvePath(absolute), conf)
                : new HadoopEventsFiles(context, absolute);
    }

    /** Refuses file systems that are not known to have an atomic rename and a real sync. */
    static void requireAtomicRename(Path events, Configuration conf) throws IOException {
        if (!List.of("file", "hdfs", "viewfs").contains(schemeOf(events, conf))) {
            throw new IOException(
                    "cannot write events to %s: only file: and hdfs: rename a file atomically".formatted(events));
        }
    }

    /** Refuses a folder inside another EVENTS, because the outer one's batches are counted recursively. */
    private static void requireNotWithinEvents(Path events, Configuration conf) throws IOException {
        FileSystem fs = events.getFileSystem(conf);
        Path absolute = new Path(fs.makeQualified(events).toString()); // without a slash at its end
        for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
            if (fs.exists(new Path(above, WriterFolder.WRITERS))) {
                throw new IOException(
                        "cannot write events to %s: it is inside the events folder %s; name a folder outside of it"
                                .formatted(events, above));
            }
        }
    }

    private static String schemeOf(Path events, Configuration conf) {
        return Objects.requireNonNullElse(
                events.toUri().getScheme(), FileSystem.getDefaultUri(conf).getScheme());
    }

    /** The content of a file to be written. */
    interface Content {
        /** Writes the content and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Creates a folder and its parents where they do not exist. */
    void makeFolder(String folder) throws IOException;

    /** The names in a folder, in no particular order; an empty list if the folder does not exist. */
    List<String> names(String folder) throws IOException;

    /** Empty if the file does not exist. */
    OptionalLong length(String file) throws IOException;

    /** Empty if the file does not exist. */
    Optional<byte[]> read(String file) throws IOException;

    /** Writes a new file in an existing folder. */
    void write(String file, Content content) throws IOException;

    /**
     * Moves a file into an existing folder.
     *
     * @return false, and nothing is changed, if the target exists
     */
    boolean rename(String from, String to) throws IOException;

    /** Moves a file, replacing the target if it exists. */
    void replace(String from, String to) throws IOException;

    /** Deletes a file if it exists. */
    void delete(String file) throws IOException;

    /** When the file was last modified, in milliseconds from the epoch; empty if the file does not exist. */
    OptionalLong modifiedMillis(String file) throws IOException;

    /**
     * Sets when the file was last modified.
     *
     * @throws java.io.FileNotFoundException if the file does not exist
     */
    void touch(String file, long modifiedMillis) throws IOException;

    /** Takes the lock of a writer whose folder exists. */
    WriterLock lock(String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException;

    /** Whether the failure may be temporary. */
    boolean isTemporary(IOException failure);

    /** The path for messages. */
    String shown(String path);
}
