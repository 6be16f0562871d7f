package topplays.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.FilterFs;
import topplays.storage.ForklessLocalFileSystem;

/**
 * A file system that holds one rename: the one from or to the path {@code topplays.held.from} or {@code topplays.held.to}.
 * Before the rename, it creates the local file {@code topplays.held.mark}, and waits until that file is deleted.
 */
public final class HeldRenames extends FilterFs {
    private static final String LOCAL = "fs.AbstractFileSystem.file.impl";
    private static final String HDFS = "fs.AbstractFileSystem.hdfs.impl";
    private static final long POLL_NANOS = 10_000_000;

    private final org.apache.hadoop.fs.Path from;
    private final org.apache.hadoop.fs.Path to;
    private final Path mark;

    /** Hadoop calls it by reflection. */
    public HeldRenames(URI uri, Configuration conf) throws IOException, URISyntaxException {
        super(AbstractFileSystem.get(uri, withoutThis(conf)));
        from = new org.apache.hadoop.fs.Path(conf.get("topplays.held.from", "/none"));
        to = new org.apache.hadoop.fs.Path(conf.get("topplays.held.to", "/none"));
        mark = Path.of(conf.get("topplays.held.mark"));
    }

    private static Configuration withoutThis(Configuration conf) {
        Configuration original = new Configuration(conf);
        original.set(LOCAL, ForklessLocalFileSystem.OfContext.class.getName());
        original.set(HDFS, "org.apache.hadoop.fs.Hdfs");
        return original;
    }

    @Override
    public void renameInternal(org.apache.hadoop.fs.Path source, org.apache.hadoop.fs.Path target, boolean overwrite)
            throws IOException {
        if (isSame(source, from) || isSame(target, to)) {
            Files.createFile(mark);
            while (Files.exists(mark)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        super.renameInternal(source, target, overwrite);
    }

    private static boolean isSame(org.apache.hadoop.fs.Path one, org.apache.hadoop.fs.Path other) {
        return one.toUri().getPath().equals(other.toUri().getPath());
    }
}
