package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Opens a table of the user, plain or compressed. It is a local file unless its path has a scheme, such as {@code hdfs://}. */
public final class TableFile {
    private TableFile() {}

    /** Opens a table. Throws {@link IOException} if there is no such file. */
    public static InputStream open(String path, Configuration conf) throws IOException {
        String absolute = ListReader.absolute(path);
        Path file = absolute.startsWith("/") ? new Path("file", null, absolute) : new Path(absolute);
        FileSystem fs = file.getFileSystem(conf);
        try {
            if (fs.getFileStatus(file).isDirectory()) {
                throw new IOException("it is a folder, not a table");
            }
            return Compression.open(file, conf);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new IOException("there is no such file", e);
        }
    }
}
