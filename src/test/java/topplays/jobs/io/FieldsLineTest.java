package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The #Fields line before any line of a file is the last one of the lines before it. */
class FieldsLineTest {
    private static final Configuration CONF = new Configuration();

    private static final String[] LINES = {"a b", "#Fields: a b", "#Fields:\tc\r", "#Date: x", "x #Fields: y", "", "#"};

    @TempDir
    private Path folder;

    @Test
    void isFoundBeforeEachLine() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seed % 4 == 0 ? "\uFEFF" : "");
            for (int line = 0; line < 30; line++) {
                text.append(LINES[random.nextInt(LINES.length)]).append('\n');
            }
            check(text.toString(), 1);
        }
    }

    @Test
    void isFoundFarBefore() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("#Fields: top\n");
        for (int section = 0; section < 4; section++) {
            text.append("line\n".repeat(400_000 + random.nextInt(9)));
            text.append("#Fields: ").append("f".repeat(random.nextInt(60_000))).append('\n');
        }
        check(text.toString(), 300_000);
    }

    @Test
    void isNotSearchedInTheMiddleOfAnArchive() throws IOException {
        org.apache.hadoop.fs.Path archive = new org.apache.hadoop.fs.Path(
                Files.write(folder.resolve("log.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0})
                        .toUri());

        assertThat(FieldsLine.before(0, archive, CONF)).isEmpty();
        assertThatThrownBy(() -> FieldsLine.before(2, archive, CONF))
                .hasMessage("a compressed W3C log must be read by one task, from its start: " + archive);
    }

    private void check(String text, int everyLines) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("log"), bytes);
        String last = null;
        int offset = text.startsWith("\uFEFF") ? 3 : 0;
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\n", 0)) {
            if (number++ % everyLines == 0 && offset > 0) {
                Optional<String> found = FieldsLine.before(offset, new org.apache.hadoop.fs.Path(file.toUri()), CONF)
                        .map(each -> new String(each, StandardCharsets.UTF_8));
                assertThat(found).as("before byte %d", offset).isEqualTo(Optional.ofNullable(last));
            }
            last = line.startsWith("#Fields:") ? line : last;
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
    }
}
