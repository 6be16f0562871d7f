package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.storage.compress.Archive;

/** All splits of a bzip2 file together give the lines of its content once, each at its offset, wherever the cuts fall. */
class Bzip2SplitsTest {
    @TempDir
    private Path folder;

    private SplitLogs logs;

    @BeforeEach
    void makeFolder() throws IOException {
        logs = new SplitLogs(folder);
    }

    private Path write(byte[]... contents) throws IOException {
        ByteArrayOutputStream streams = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            streams.writeBytes(Archive.BZIP2.of(content));
        }
        return Files.write(logs.folder().resolve("log.bz2"), streams.toByteArray());
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Lines of random lengths; some are longer than a block of the archive. */
    private static List<String> lines(Random random, int bytes) {
        List<String> lines = new ArrayList<>();
        for (int length = 0;
                length < bytes;
                length += lines.get(lines.size() - 1).length() + 1) {
            int most = random.nextInt(400) == 0 ? 150_000 : 100;
            byte[] line = new byte[random.nextInt(most)];
            random.nextBytes(line);
            lines.add(new String(line, StandardCharsets.ISO_8859_1).replace('\n', ' '));
        }
        return lines;
    }

    private static List<String> atOffsets(List<String> lines, int mark) {
        List<String> placed = new ArrayList<>();
        int offset = 0;
        for (String line : lines) {
            placed.add("log.bz2 " + offset + " " + line);
            offset += line.length() + 1 + (offset == 0 ? mark : 0);
        }
        return placed;
    }

    @ParameterizedTest
    @CsvSource({"1, 150000", "2, 70000", "3, 300000", "4, 20000", "5, 111111"})
    void givesEachLineOnce(long seed, int splitBytes) throws Exception {
        Random random = new Random(seed);
        List<String> lines = lines(random, 500_000);
        byte[] content = latin1(String.join("\n", lines) + (seed % 2 == 0 ? "\n" : ""));
        int stream = random.nextInt(content.length);
        write(Arrays.copyOf(content, stream), Arrays.copyOfRange(content, stream, content.length));

        assertThat(logs.splits(splitBytes)).hasSizeGreaterThan(1);
        assertThat(logs.lines(splitBytes)).isEqualTo(atOffsets(lines, 0));
    }

    @Test
    void aLineThatEndsWithABlockIsGivenOnce() throws Exception {
        List<String> lines = new ArrayList<>();
        byte[][] streams = new byte[40][];
        for (int i = 0; i < streams.length; i++) {
            lines.add("line " + i);
            streams[i] = latin1("line " + i + "\n");
        }
        write(streams);

        for (int splitBytes : List.of(3, 7, 40, 41, 100, 1000)) {
            assertThat(logs.lines(splitBytes)).isEqualTo(atOffsets(lines, 0));
        }
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstLine() throws Exception {
        List<String> lines = List.of("a", "b", "c");
        write(latin1("\u00ef\u00bb\u00bfa\nb\n"), latin1("c"));

        for (int splitBytes : List.of(2, 30, 1000)) {
            assertThat(logs.lines(splitBytes)).isEqualTo(atOffsets(lines, 3));
        }
    }

    @Test
    void aFileCutOffAnywhereIsNamed() throws Exception {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        Path log = write(content, content);
        byte[] archive = Files.readAllBytes(log);

        for (int length = archive.length - 1; length > 0; length -= 1 + length / 8) {
            Files.write(log, Arrays.copyOf(archive, length));
            assertThatThrownBy(() -> logs.lines(100_000))
                    .as("cut to %d", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("cannot read file:.*/log.bz2, corrupt or cut off\\? \\(.*\\);"
                            + " --on-corrupt skip leaves such archives out");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "W3C", "JSON"})
    void oneTaskReadsAFormatThatMustBeReadFromItsStart(LineFormat format) throws Exception {
        write(new byte[10_000], new byte[10_000]);
        Job job = Job.getInstance(logs.conf());
        BlockInputFormat.setSyntax(job, LineSyntax.of(format));
        job.getConfiguration().forEach(each -> logs.conf().set(each.getKey(), each.getValue()));

        assertThat(logs.splits(10)).hasSize(1);
    }
}
