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
import topplays.cli.Main;

/** Files that are not plain text, or not there to be read: none is counted silently wrong. */
class UnusualFilesTest {
    private static final String LINES = "2026-11-20\tu\ta\n".repeat(100);

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

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000_000})
    void aFileWithMoreMalformedLinesThanOthersIsNamedForAnySplit(int splitBytes) throws IOException {
        Files.writeString(folder.resolve("good.tsv"), LINES);
        Files.writeString(folder.resolve("half.tsv"), "2026-11-20\tu\ta\nx,\ry\n".repeat(50));
        Files.writeString(folder.resolve("most.tsv"), "2026-11-20\tu\ta\n".repeat(49) + "x,y\n".repeat(50));

        CommandRun run = CommandRun.of(
                "chart", "-Dmapreduce.input.fileinputformat.split.maxsize=" + splitBytes, folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains(path("most.tsv") + ": 50 of 99 lines are malformed. The first: byte 735: columns (", "): x,y")
                .doesNotContain("half.tsv:", "good.tsv:");
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

    @Test
    void aNumberOfMoreThanAThousandDigitsIsTheSameForCountAndVerify() throws IOException {
        String lines = "";
        for (int digits : new int[] {899, 900, 901, 999, 1000, 1001, 2000}) {
            lines += "{\"video\":%s}\n{\"video\":\"a\",\"n\":0.%s}\n{\"video\":-%s}\n"
                    .formatted("7".repeat(digits), "7".repeat(digits), "7".repeat(digits));
        }
        Files.writeString(folder.resolve("log.jsonl"), lines);

        CommandRun.of("count", path("log.jsonl"), path("counts"), "--input-format", "jsonl");
        CommandRun verify = CommandRun.of("verify", path("log.jsonl"), path("counts"));

        assertThat(verify.out()).endsWith(": exact\n");
    }

    @Test
    void aPatternGoesThroughLongFieldsTheSameEachTime() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("x")
                    .append(i % 10)
                    .append('/')
                    .append("ab".repeat(1 + 10 * i))
                    .append('\n');
        }
        Files.writeString(folder.resolve("log"), lines);

        CommandRun run = CommandRun.of(
                "chart",
                path("log"),
                "--input-format",
                "tsv",
                "--video",
                "1",
                "--video-pattern",
                "^(x[0-9]+)/(?:a|b)+$");

        assertThat(run.err()).contains("300 plays of 10 videos, from 300 lines.");
    }

    @Test
    void unusualCharactersInAnOptionAreReadAndInAPathAreAUsageError() throws IOException {
        Files.writeString(folder.resolve("log"), "a\t\uffff\u0001\n");

        CommandRun where = CommandRun.of(
                "chart", path("log"), "--input-format", "tsv", "--video", "1", "--where", "2=\uffff\u0001");
        CommandRun path = CommandRun.of("chart", path("lo\u0001g"));

        assertThat(where.err()).contains("1 play of 1 video");
        assertThat(path.exitCode()).isEqualTo(Main.USAGE);
        assertThat(path.err()).contains("a path with a control character", "lo\\x01g");
    }

    @Test
    void csvHoldsTheIdsAndOnlySpreadsheetSafeChangesThem() throws IOException {
        Files.writeString(folder.resolve("log"), "2026-11-20\tu\t-5wKC3s7AxE\n");

        CommandRun exact = CommandRun.of("chart", path("log"), "--report-format", "csv");
        CommandRun safe = CommandRun.of("chart", path("log"), "--report-format", "csv", "--spreadsheet-safe");
        CommandRun tsv = CommandRun.of("chart", path("log"), "--report-format", "tsv", "--spreadsheet-safe");

        assertThat(exact.out()).isEqualTo("rank,video,plays\r\n1,-5wKC3s7AxE,1\r\n");
        assertThat(safe.out()).isEqualTo("rank,video,plays\r\n1,'-5wKC3s7AxE,1\r\n");
        assertThat(tsv.exitCode()).isEqualTo(Main.USAGE);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
