package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.RunSummary.Kind;

class ObjectStoresTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"s3a", "gs", "wasb", "abfs"})
    void aResultOnAnObjectStoreIsRefusedBeforeAnythingIsWritten(String scheme) {
        Configuration conf = storeOn(scheme);

        assertThatThrownBy(() -> create(new org.apache.hadoop.fs.Path(scheme + ":" + folder + "/counts"), conf))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cannot write the result to %s:%s/counts: %s: does not rename a folder at once, so readers would"
                                        .formatted(scheme, folder, scheme)
                                + " find a part of it; name a folder on HDFS or on a local disk");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void soIsOneBehindAMount() {
        Configuration conf = storeOn("s3a");
        conf.set("fs.viewfs.mounttable.default.link./logs", "s3a:" + folder);

        assertThatThrownBy(() -> create(new org.apache.hadoop.fs.Path("viewfs:///logs/counts"), conf))
                .hasMessageContaining("s3a: does not rename");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherFileSystemIsTaken() throws IOException {
        create(new org.apache.hadoop.fs.Path("ofs:" + folder + "/counts"), storeOn("ofs"));

        assertThat(folder).isEmptyDirectory();
    }

    private static void create(org.apache.hadoop.fs.Path target, Configuration conf) throws IOException {
        PendingResult.create(target, Kind.COUNTS, false, conf).close();
    }

    private static Configuration storeOn(String scheme) {
        Configuration conf = new Configuration(false);
        conf.setClass("fs." + scheme + ".impl", Renamed.class, FileSystem.class);
        conf.setBoolean("fs." + scheme + ".impl.disable.cache", true);
        return conf;
    }

    /** The local file system under the scheme that it is asked for. */
    static final class Renamed extends RawLocalFileSystem {
        private URI uri;

        @Override
        public void initialize(URI name, Configuration conf) throws IOException {
            super.initialize(name, conf);
            uri = URI.create(name.getScheme() + ":///");
        }

        @Override
        public URI getUri() {
            return uri == null ? super.getUri() : uri;
        }
    }
}
