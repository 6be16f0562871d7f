package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionOutputStream;
import org.apache.hadoop.io.compress.SnappyCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;

/** Files that are not plain text, or not there to be read: none is counted silently wrong. */
class UnusualFilesTest {
    private static final String LINES = "t\tu\ta\n".repeat(100);

    @TempDir
    private Path folder;

    @Test
    void aFileOfUtf16IsRefusedByNameAndKind() throws IOException {
        Files.write(folder.resolve("log.tsv"), ("\ufeff" + LINES).getBytes(StandardCharsets.UTF_16LE));

        CommandRun.of("chart", path("log.tsv"), "--input-format", "tsv", "--video", "1")
                .assertFailed("log.tsv", "UTF-16 text", "convert it to UTF-8 first");
    }

    @Test
    void aCutSnappyFileIsRefused() throws IOException {
        SnappyCodec codec = new SnappyCodec();
        codec.setConf(new Configuration());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CompressionOutputStream out = codec.createOutputStream(bytes)) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("log.snappy"), bytes.toByteArray());

        CommandRun.of("count", path("log.snappy"), path("counts"))
                .assertFailed("log.snappy", "snappy", "decompress it first");
    }

    @Test
    void aGzipUnderAnotherNameIsCountedAndVerified() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("log.1"), bytes.toByteArray());

        CommandRun count = CommandRun.of("count", path("log.1"), path("counts"));
        CommandRun verify = CommandRun.of("verify", path("log.1"), path("counts"));

        assertThat(count.err()).contains("100 plays of 1 video, from 100 lines.");
        assertThat(verify.out()).contains("100 plays of 1 video", "exact");
    }

    @Test
    void filesThatAreLeftOutOfAFolderAreReportedForEveryReportForm() throws IOException {
        Files.writeString(folder.resolve("a.tsv"), LINES);
        Files.writeString(folder.resolve("b.tsv.tmp"), LINES);
        Files.createLink(folder.resolve("c.tsv"), folder.resolve("a.tsv"));

        for (String form : List.of("tsv", "csv", "json", "table", "markdown", "html")) {
            CommandRun run = CommandRun.of("chart", folder.toString(), "--report-format", form);

            assertThat(run.err()).contains("b.tsv.tmp", "c.tsv (the same file as", "100 plays of 1 video");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/log.tsv", "https://localhost:1/log.tsv"})
    void aWebAddressIsRefusedInOneLine(String address) {
        CommandRun.of("chart", address).assertFailed(address, "download");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3a://bucket/log.tsv", "abfs://c@a.dfs.core.windows.net/log.tsv"})
    void aFileSystemWithoutItsLibraryIsRefusedInOneLine(String address) {
        CommandRun.of("chart", address).assertFailed("the library for this file system", "class path");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
