package topplays.cli.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.LocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;

class ScratchFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFailedCleanUpDoesNotHideTheFailureBeforeIt() throws IOException {
        Path log = Files.writeString(folder.resolve("log.tsv"), "not an event\n");

        CommandRun run = CommandRun.of(
                "chart",
                "-D",
                "fs.file.impl=" + UndeletableFiles.class.getName(),
                "-D",
                "fs.file.impl.disable.cache=true",
                log.toString(),
                "--input-format",
                "topplays");

        run.assertFailed("malformed");
    }

    /** Local files where scratch folders cannot be deleted. */
    public static final class UndeletableFiles extends LocalFileSystem {
        @Override
        public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
            if (path.getName().startsWith("topplays-")) {
                throw new IOException(path + " cannot be deleted");
            }
            return super.delete(path, recursive);
        }
    }
}
