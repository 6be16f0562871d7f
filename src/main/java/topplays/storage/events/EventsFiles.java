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
import topplays.concurrent.PassingTime;

/**
 * What the batch writer needs of the file system that EVENTS is on; paths are relative to EVENTS.
 *
 * <p>What a method did is durable and seen by everybody once it returns; a {@link #rename} happens whole or not at all.
 */
interface EventsFiles {

    /** Those of a folder on a local disk or HDFS, which is made if it is not there; no other file system will do. */
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

    /** Refuses file systems of which it is not known that a rename is atomic and a sync real: none tells it itself. */
    static void requireAtomicRename(Path events, Configuration conf) throws IOException {
        if (!List.of("file", "hdfs", "viewfs").contains(schemeOf(events, conf))) {
            throw new IOException("cannot write events to %s: only file: and hdfs: rename a file whole or not at all"
                    .formatted(events));
        }
    }

    /** Refuses a folder within another EVENTS, where these batches would be counted with that one's own. */
    private static void requireNotWithinEvents(Path events, Configuration conf) throws IOException {
        FileSystem fs = events.getFileSystem(conf);
        Path absolute = new Path(fs.makeQualified(events).toString()); // without a slash at its end
        for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
            if (fs.exists(new Path(above, WriterFolder.WRITERS))) {
                throw new IOException(
                        "cannot write events to %s: it is within %s, where events are; name a folder beside it"
                                .formatted(events, above));
            }
        }
    }

    private static String schemeOf(Path events, Configuration conf) {
        return Objects.requireNonNullElse(
                events.toUri().getScheme(), FileSystem.getDefaultUri(conf).getScheme());
    }

    /** What is to stand in a file. */
    interface Content {
        /** Writes it, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a folder, and those above it, where they are not there. */
    void makeFolder(String folder) throws IOException;

    /** The names in a folder, none if it is not there; in no order. */
    List<String> names(String folder) throws IOException;

    /** Empty if there is no such file. */
    OptionalLong length(String file) throws IOException;

    /** Empty if there is no such file. */
    Optional<byte[]> read(String file) throws IOException;

    /** Writes a new file in a folder that is there. */
    void write(String file, Content content) throws IOException;

    /**
     * Moves a file into a folder that is there.
     *
     * @return false, and nothing is changed, if the target exists
     */
    boolean rename(String from, String to) throws IOException;

    /** Moves a file in the place of another, or where none is. */
    void replace(String from, String to) throws IOException;

    /** Deletes a file; nothing to do if it is not there. */
    void delete(String file) throws IOException;

    /** When the file was last modified, in milliseconds from the epoch; empty if there is no such file. */
    OptionalLong modifiedMillis(String file) throws IOException;

    /**
     * Sets when the file was last modified.
     *
     * @throws java.io.FileNotFoundException if there is no such file
     */
    void touch(String file, long modifiedMillis) throws IOException;

    /** Takes the lock of a writer, whose folder is there. */
    WriterLock lock(String folder, String writer, PassingTime time, Consumer<String> told)
            throws IOException, InterruptedException;

    /** Whether the failure may pass if one waits. */
    boolean mayPass(IOException failure);

    /** The path for people. */
    String shown(String path);
}
