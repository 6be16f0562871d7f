package topplays.storage.result;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A local file system that runs the current trial before each rename. */
public final class RenamesOnTrial extends DelegateToFileSystem {

    /** Runs before a rename, which it may forbid by an exception. */
    interface Trial {
        void before(Path from, Path to) throws IOException;
    }

    private static Trial trial = (from, to) -> {};

    public RenamesOnTrial(URI root, Configuration conf) throws IOException, URISyntaxException {
        super(root, new RawLocalFileSystem(), conf, "file", false);
    }

    static Configuration conf() {
        Configuration conf = new Configuration();
        conf.set("fs.AbstractFileSystem.file.impl", RenamesOnTrial.class.getName());
        return conf;
    }

    static void set(Trial next) {
        trial = next;
    }

    @Override
    public void renameInternal(Path from, Path to) throws IOException {
        trial.before(from, to);
        super.renameInternal(from, to);
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }
}
