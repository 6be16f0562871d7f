package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.storage.compress.Archive;

/** Malformed lines of a bzip2 file that several tasks read are kept with their offsets in the whole content. */
class MalformedInPartsTest {
    @TempDir
    private Path folder;

    @Test
    void theOffsetsAreThoseOfThePlainFile() throws IOException {
        byte[] log = log().getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("log"), log);
        Files.write(folder.resolve("log.bz2"), Archive.BZIP2.of(log));

        assertThat(malformed("log.bz2")).hasSize(30).isEqualTo(malformed("log"));
        assertThat(CountsText.sorted(folder.resolve("log.bz2-counts")))
                .isEqualTo(CountsText.sorted(folder.resolve("log-counts")));
        try (Stream<Path> files = Files.list(folder.resolve("log.bz2-counts"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("_parts")
                    .anyMatch("_malformed"::equals);
        }
    }

    /** Events of about 300,000 bytes; every hundredth line is malformed, and holds what an offset in a part looks like. */
    private static String log() {
        Random random = new Random(1);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String video = Long.toString(random.nextLong(), 36) + Long.toString(random.nextLong(), 36);
            log.append(i % 100 == 50 ? i + "\t7+" + i + "\tcolumns\té" : "2026-11-20T08:15:30Z\tu\t" + video)
                    .append("\n");
        }
        return log.toString();
    }

    /** The lines of {@code _malformed} without the file. */
    private List<String> malformed(String name) throws IOException {
        String counts = folder.resolve(name + "-counts").toString();
        CommandRun run = CommandRun.of(
                "count",
                "-Dmapreduce.input.fileinputformat.split.maxsize=40000",
                folder.resolve(name).toString(),
                counts);
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Stream<Path> parts = Files.list(Path.of(counts, "_malformed"))) {
            return parts.flatMap(part -> CountsText.text(part).lines())
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .sorted()
                    .toList();
        }
    }
}
