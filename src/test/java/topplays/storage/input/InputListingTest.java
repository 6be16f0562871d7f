package topplays.storage.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.Coverage;

class InputListingTest {
    private static final Configuration CONF = new Configuration();

    private Path folder;

    @BeforeEach
    void resolveFolder(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void listsAllBelowAFolderInOrderButForHiddenNames() throws IOException {
        write("logs/b", "logs/a", "logs/deep/er/c", "logs/_d", "logs/.e", "logs/_hidden/f");

        assertThat(list("logs")).containsExactly("logs/a", "logs/b", "logs/deep/er/c");
    }

    @Test
    void leavesOutUnfinishedFilesAndDanglingLinksAndSaysSo() throws IOException {
        write("logs/a", "logs/_d", "logs/.e", "logs/x.tmp", "logs/y._COPYING_", "logs/z~", "logs/_SUCCESS");
        Files.createSymbolicLink(folder.resolve("logs/gone"), folder.resolve("nowhere"));

        InputListing listing = InputListing.of(List.of(path("logs")), CONF);

        assertThat(list("logs")).containsExactly("logs/a");
        assertThat(listing.leftOut())
                .containsExactly(
                        folder + "/logs/.e (hidden name)",
                        folder + "/logs/_d (hidden name)",
                        folder + "/logs/gone (dangling link)",
                        folder + "/logs/x.tmp (name of an unfinished or backup file)",
                        folder + "/logs/y._COPYING_ (name of an unfinished or backup file)",
                        folder + "/logs/z~ (name of an unfinished or backup file)");
    }

    @Test
    void namesTheFirstTenFilesThatAreLeftOut() throws IOException {
        for (int i = 10; i < 23; i++) {
            write("logs/_" + i);
        }

        assertThat(InputListing.of(List.of(path("logs")), CONF).leftOutNote().orElseThrow())
                .startsWith("Files not read: " + folder + "/logs/_10 (hidden name), ")
                .endsWith("/logs/_19 (hidden name), and 3 more.");
    }

    @Test
    void readsHardLinksOnce() throws IOException {
        write("logs/a");
        Files.createLink(folder.resolve("logs/b"), folder.resolve("logs/a"));

        InputListing listing = InputListing.of(List.of(path("logs")), CONF);

        assertThat(list("logs")).containsExactly("logs/a");
        assertThat(listing.leftOut()).containsExactly(folder + "/logs/b (the same file as " + folder + "/logs/a)");
    }

    @Test
    void readsAFileOnceThatTwoFileSystemsLeadTo() throws IOException {
        write("logs/a");
        Configuration conf = new Configuration();
        conf.set(
                "fs.viewfs.mounttable.default.link./mounted",
                path("logs").toUri().toString().replaceFirst("^/", "file:///"));

        InputListing listing =
                InputListing.of(List.of(path("logs"), new org.apache.hadoop.fs.Path("viewfs://default/mounted")), conf);

        assertThat(listing.files()).hasSize(1);
    }

    @Test
    void aResultInAnInputFolderIsNotReadAsLogs() throws IOException {
        write("logs/a", "logs/cnt/part-r-00000", "logs/cnt/_SUCCESS", "logs/cnt/_summary.json");

        assertThatThrownBy(() -> list("logs"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("logs/cnt") + " is a COUNTS or TOP folder, not a log");
    }

    @Test
    void takesAHiddenNameThatIsNamedItself() throws IOException {
        write("_a");

        assertThat(list("_a")).containsExactly("_a");
    }

    @Test
    void expandsGlobsButTakesAFileOfThatVeryNameFirst() throws IOException {
        write("a1.tsv", "a2.tsv", "b.tsv", "c[1].tsv", "c1.tsv");

        assertThat(list("a*.tsv", "{b,z}.tsv")).containsExactly("a1.tsv", "a2.tsv", "b.tsv");
        assertThat(list("c[1].tsv")).containsExactly("c[1].tsv");
    }

    @Test
    void listsAFileOnceHoweverItIsNamed() throws IOException {
        write("logs/a");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("logs/a"));
        Files.createSymbolicLink(folder.resolve("logs/loop"), folder.resolve("logs"));

        assertThat(list("logs/a", "logs", "lo*", "link")).containsExactly("logs/a");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> list("nowhere"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no such file or directory: " + folder.resolve("nowhere"));
        assertThatThrownBy(() -> list("*.gz")).hasMessage("nothing matches " + folder.resolve("*.gz"));
    }

    @Test
    void saysThatGlobsGiveUpOnNamesWithAColon() throws IOException {
        write("10:30.tsv", "a.tsv");

        assertThatThrownBy(() -> list("*.tsv"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("name with a colon");
        assertThat(list("10:30.tsv", "a.tsv")).containsExactly("10:30.tsv", "a.tsv");
    }

    @Test
    void refusesWhatIsNoRegularFile() {
        assertThatThrownBy(() -> InputListing.of(List.of(new org.apache.hadoop.fs.Path("/dev/null")), CONF))
                .hasMessage("not a regular file: /dev/null; copy its content to a file first");
    }

    @Test
    void isTheSameWhenItIsReadBack() throws IOException {
        write("logs/a b", "logs/c:d", "logs/ü");
        InputListing listing = InputListing.of(List.of(path("logs")), CONF);

        listing.write(path("listing"), CONF);

        assertThat(InputListing.read(path("listing"), CONF)).isEqualTo(listing);
    }

    @Test
    void joinsTheNumbersOfNeighbouringBatches() throws IOException {
        write(
                "e/events-a-0000000000000001-0000000000000010.tsv",
                "e/events-a-0000000000000011-0000000000000012.tsv.gz",
                "e/events-b-0000000000000005-0000000000000005.tsv",
                "e/other.tsv");

        Coverage covered = InputListing.of(List.of(path("e")), CONF).covered();

        assertThat(covered.writers())
                .containsOnlyKeys("a", "b")
                .containsEntry("a", List.of(new Coverage.Range(1, 12)))
                .containsEntry("b", List.of(new Coverage.Range(5, 5)));
    }

    @Test
    void refusesAnOutputInAnInputAlsoByALink() throws IOException {
        write("logs/a");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("logs"));

        for (String output : List.of("logs/counts", "logs/a", "logs", "link/counts")) {
            assertThatThrownBy(() -> InputListing.refuseWithin(List.of(path("logs")), path(output), CONF))
                    .as(output)
                    .hasMessageContaining("lies in the input");
        }
        InputListing.refuseWithin(List.of(path("logs")), path("logs2/counts"), CONF);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<String> list(String... inputs) throws IOException {
        List<org.apache.hadoop.fs.Path> paths =
                Arrays.stream(inputs).map(this::path).toList();
        return InputListing.of(paths, CONF).files().stream()
                .map(file -> folder.relativize(Path.of(file.name())).toString())
                .toList();
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder + "/" + name);
    }
}
