package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be counted is reported in one line, with exit code 1, and leaves nothing behind. */
class FailuresTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingInputIsNamedAndNothingIsLeft() {
        CommandRun.of("count", path("nowhere.tsv"), path("counts"))
                .assertFailed("no such file or directory", "nowhere");
        CommandRun.of("count", path("*.gz"), path("counts")).assertFailed("nothing matches", "*.gz");
        assertThat(visibleAndHidden()).isEmpty();
    }

    @Test
    void anUnknownColumnIsNamedWithTheExistingOnes() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "user,film\nana,x\n");

        CommandRun run =
                CommandRun.of("chart", path("log.csv"), "--input-format", "csv", "--header", "--video", "flim");

        run.assertFailed("log.csv: no column 'flim': the header has user, film");
    }

    @Test
    void aColumnMissingInALaterFileIsReportedByTheJob() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "user,video\nana,x\n");
        Files.writeString(folder.resolve("b.csv"), "user,film\nana,x\n");

        CommandRun run = CommandRun.of(
                "count", path("a.csv"), path("b.csv"), path("counts"), "--input-format", "csv", "--header");

        run.assertFailed("b.csv: no column 'video': the header has user, film");
        assertThat(visibleAndHidden()).containsExactlyInAnyOrder("a.csv", "b.csv");
    }

    @Test
    void aCutOffArchiveFailsTheRunOrIsLeftOutEntirely() throws IOException {
        Files.writeString(folder.resolve("good.tsv"), "2026-11-20\tu\ta\n");
        byte[] cut = Arrays.copyOf(gzip("2026-11-20\tu\tb\n".repeat(1000)), 40);
        Files.write(folder.resolve("bad.tsv.gz"), cut);

        CommandRun failed = CommandRun.of("count", path("*.tsv*"), path("../counts"));
        CommandRun skipped = CommandRun.of("chart", path("*.tsv*"), "--on-corrupt", "skip", "--report-format", "tsv");

        failed.assertFailed("bad.tsv.gz", "corrupt or cut off", "--on-corrupt skip");
        assertThat(skipped.out()).isEqualTo("1\ta\t1\n");
    }

    @Test
    void nothingReadableFailsWithTheFirstBadLine() throws IOException {
        Files.writeString(folder.resolve("log"), "this is\nno event log\n");

        CommandRun run = CommandRun.of("chart", path("log"), "--input-format", "topplays");

        run.assertFailed("nothing can be read", "columns 2", "byte 0", "this is");
    }

    @Test
    void aMalformedLineInAFileWithATabInItsNameIsReported() throws IOException {
        Files.writeString(folder.resolve("a\tb.tsv"), "u\ta\nbad\n");

        CommandRun run =
                CommandRun.of("chart", path("*.tsv"), "--input-format", "tsv", "--video", "2", "--max-malformed", "1%");

        run.assertFailed("1 of 2 lines are malformed (columns 1)", "a b.tsv, byte 4: columns", "bad");
    }

    @Test
    void tooManyMalformedLinesFailTheRun() throws IOException {
        Files.writeString(folder.resolve("log"), "2026-11-20\tu\ta\nbad\n2026-11-20\tu\ta\n2026-11-20\tu\ta\n");

        CommandRun.of("chart", path("log"), "--max-malformed", "20%").assertFailed("1 of 4 lines are malformed");
        assertThat(CommandRun.of("chart", path("log"), "--max-malformed", "25%").exitCode())
                .isEqualTo(Main.DONE);
    }

    @Test
    void playsBeyondALongFailTheRun() throws IOException {
        Files.writeString(folder.resolve("log"), "a\t" + Long.MAX_VALUE + "\na\t1\n");
        Files.writeString(folder.resolve("log2"), "a\t" + Long.MAX_VALUE + "\nb\t1\n");
        String[] weighted = {"--input-format", "tsv", "--video", "1", "--plays", "2"};

        run(weighted, "chart", path("log")).assertFailed("the plays of video 'a' exceed 9223372036854775807");
        run(weighted, "chart", path("log2")).assertFailed("all videos together exceed 9223372036854775807");
    }

    @Test
    void aFolderWithoutSuccessMarkerIsNotRead() throws IOException {
        CommandRun.of("chart", "sample-data/tiny/events.tsv", "--keep", folder.toString());
        Files.delete(folder.resolve("counts/_SUCCESS"));
        Files.delete(folder.resolve("top/_SUCCESS"));

        CommandRun.of("top", path("counts"), path("other")).assertFailed("counts is not a complete COUNTS folder");
        CommandRun.of("report", path("top")).assertFailed("top is not a complete TOP folder");
        assertThat(visibleAndHidden()).containsExactlyInAnyOrder("counts", "top");
    }

    private static CommandRun run(String[] options, String... first) {
        return CommandRun.of(Stream.concat(Stream.of(first), Stream.of(options)).toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Stream<String> visibleAndHidden() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
