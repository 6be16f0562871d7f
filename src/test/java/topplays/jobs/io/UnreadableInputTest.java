package topplays.jobs.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.mapreduce.InputSplit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.storage.compress.Archive;

/** A file that cannot be read, was cut, or has a line that is too long is an error that names it. */
class UnreadableInputTest {
    @TempDir
    private Path folder;

    private SplitLogs logs;

    @BeforeEach
    void makeFolder() throws IOException {
        logs = new SplitLogs(folder);
    }

    @Test
    void namesAFileThatCannotBeRead() throws Exception {
        Files.write(logs.folder().resolve("bad.gz"), Arrays.copyOf(new byte[] {31, (byte) 139, 8}, 40));
        Path gone = logs.write("gone", "a\nb\n");
        List<InputSplit> splits = logs.splits(1);
        Files.delete(gone);

        assertThatThrownBy(() -> logs.read(splits.get(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "cannot read file:" + logs.folder(), "bad.gz, corrupt or cut off?", "--on-corrupt skip");
        assertThatThrownBy(() -> logs.read(splits.get(1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read file:" + logs.folder() + "/gone: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000})
    void aFileThatWasCutAfterItWasListedIsAnError(int splitBytes) throws Exception {
        Path log = logs.write("log", "one\ntwo\nthree\n");
        List<InputSplit> splits = logs.splits(splitBytes);
        Files.writeString(log, "one\ntwo\n");

        assertThatThrownBy(() -> {
                    for (InputSplit split : splits) {
                        logs.read(split);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot read file:" + log);
    }

    @Test
    void anEmptiedFileIsNamedWithItsLengths() throws Exception {
        Path log = logs.write("log", "one\ntwo\nthree\n");
        List<InputSplit> splits = logs.splits(1000);
        Files.writeString(log, "");

        assertThatThrownBy(() -> logs.read(splits.get(0)))
                .hasMessageEndingWith("it ends after 0 bytes, but had at least 14 when the run started:"
                        + " it was cut or replaced; run again");
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveThatWasCutBetweenTwoMembersIsAnErrorWithoutTheAdviceToSkipIt(Archive kind) throws Exception {
        byte[] first = kind.of("one\n".getBytes(UTF_8));
        byte[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(first, 0, both, first.length, first.length);
        Path log = Files.write(logs.folder().resolve("log" + kind.suffix()), both);
        List<InputSplit> splits = logs.splits(first.length);
        Files.write(log, first);

        assertThatThrownBy(() -> {
                    for (InputSplit split : splits) {
                        logs.read(split);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read file:%s: it ends after %d bytes, but had at least %d when the run started:"
                                .formatted(log, first.length, both.length)
                        + " it was cut or replaced; run again");
    }

    @Test
    void aFileOfDocumentsThatWasCutBetweenTwoIsAnError() throws Exception {
        Path log = logs.write("log.json", "{\"a\": 1}\n{\"a\": 2}\n");
        BlockInputFormat.setSyntax(logs.job(), new LineSyntax(LineFormat.JSON, "", false, "", ""));
        List<InputSplit> splits = logs.splits(5);
        Files.writeString(log, "{\"a\": 1}\n");

        assertThatThrownBy(() -> logs.read(splits.get(0)))
                .hasMessageContaining("it ends after 9 bytes, but had at least 18");
    }

    @Test
    void aLineOfMoreThan64MegabytesIsAnErrorAlsoInASmallArchive() throws Exception {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(logs.folder().resolve("a.gz")))) {
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(part);
            }
        }

        assertThatThrownBy(() -> logs.read(logs.splits(1000).get(0)))
                .hasMessageContaining("a line is longer than 64 MB");
    }
}
