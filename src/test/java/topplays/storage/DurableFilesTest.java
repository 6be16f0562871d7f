package topplays.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.Syncable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.Test;

class DurableFilesTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void aFileIsForcedToDiskBeforeItIsClosed() throws IOException {
        try (FSDataOutputStream out = DurableFiles.create(new JournalledFiles(), new Path("/part"))) {
            out.write(1);
        }

        assertThat(calls).containsExactly("create [CREATE, SYNC_BLOCK]", "write", "hsync", "close");
    }

    /** A file system that records the calls and keeps no bytes. */
    private final class JournalledFiles extends FilterFileSystem {
        private JournalledFiles() {
            super(new RawLocalFileSystem());
            fs.setConf(new Configuration());
            setConf(fs.getConf());
        }

        @Override
        public FSDataOutputStream create(
                Path file,
                FsPermission permission,
                EnumSet<CreateFlag> flags,
                int bufferBytes,
                short replication,
                long blockBytes,
                Progressable progress)
                throws IOException {
            calls.add("create " + flags);
            return new FSDataOutputStream(new Journal(), null);
        }
    }

    private final class Journal extends OutputStream implements Syncable, StreamCapabilities {
        @Override
        public void write(int oneByte) {
            calls.add("write");
        }

        @Override
        public void hflush() {
            calls.add("hflush");
        }

        @Override
        public void hsync() {
            calls.add("hsync");
        }

        @Override
        public void close() {
            calls.add("close");
        }

        @Override
        public boolean hasCapability(String capability) {
            return capability.equals(StreamCapabilities.HSYNC);
        }
    }
}
