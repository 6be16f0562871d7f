package topplays.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForklessLocalFileSystemTest {
    @TempDir
    private java.nio.file.Path folder;

    private final Configuration conf = new Configuration(false);
    private final ForklessLocalFileSystem files = new ForklessLocalFileSystem();

    @BeforeEach
    void initialize() throws IOException {
        files.initialize(URI.create("file:///"), conf);
    }

    @Test
    void setsAllTwelveBitsOfAPermission() throws IOException {
        Path path = path("folder");
        files.mkdirs(path);

        files.setPermission(path, new FsPermission((short) 01731));

        assertThat(Files.getAttribute(folder.resolve("folder"), "unix:mode")).isEqualTo(0041731);
    }

    @Test
    void makesFilesAndFoldersWithTheGivenPermission() throws IOException {
        files.mkdirs(path("closed"), new FsPermission("700"));
        files.create(path("closed/file"), new FsPermission("640"), false, 1, (short) 1, 1, null)
                .close();

        assertThat(files.getFileStatus(path("closed")).getPermission()).isEqualTo(new FsPermission("700"));
        assertThat(files.getFileStatus(path("closed/file")).getPermission()).isEqualTo(new FsPermission("640"));
    }

    @Test
    void respectsTheUmaskOfTheProcess() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process child = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask 077; exec \"$0\" -cp \"$1\" \"$2\" \"$3\"",
                        java,
                        System.getProperty("java.class.path"),
                        NewFiles.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(child.waitFor()).isZero();
        assertThat(files.getFileStatus(path("open")).getPermission()).isEqualTo(new FsPermission("700"));
        assertThat(files.getFileStatus(path("open/file")).getPermission()).isEqualTo(new FsPermission("600"));
    }

    /** Creates a folder and a file with Hadoop's usual permissions. */
    static final class NewFiles {
        private NewFiles() {}

        public static void main(String... folder) throws IOException {
            ForklessLocalFileSystem files = new ForklessLocalFileSystem();
            files.initialize(URI.create("file:///"), new Configuration());
            Path open = new Path(folder[0], "open");
            files.mkdirs(open, new FsPermission("755"));
            files.create(new Path(open, "file"), false).close();
        }
    }

    @Test
    void tellsALinkFromWhatItLeadsTo() throws IOException {
        Files.writeString(folder.resolve("file"), "four");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));

        FileStatus link = files.getFileLinkStatus(path("link"));

        assertThat(link.isSymlink()).isTrue();
        assertThat(link.getSymlink().getName()).isEqualTo("file");
        assertThat(files.getFileLinkStatus(path("file")).isSymlink()).isFalse();
    }

    @Test
    void aContextRenamesWithIt() throws IOException {
        Files.writeString(folder.resolve("from"), "four");
        conf.setClass("fs.AbstractFileSystem.file.impl", ForklessLocalFileSystem.OfContext.class, Object.class);

        FileContext context = FileContext.getFileContext(folder.toUri(), conf);
        context.rename(path("from"), path("to"));

        assertThat(context.getDefaultFileSystem()).isInstanceOf(ForklessLocalFileSystem.OfContext.class);
        assertThat(folder.resolve("to")).hasContent("four");
    }

    private Path path(String name) {
        return new Path(
                folder.resolve(name).toString()); // without file:, because Hadoop does not recognise links with it
    }
}
