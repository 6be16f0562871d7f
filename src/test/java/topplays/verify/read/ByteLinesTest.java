package topplays.verify.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteLinesTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void aLineThatDoesNotFitIntoMemoryIsAnError() throws IOException {
        Path file = folder.resolve("log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 80; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        try (ByteLines lines = ByteLines.ofLog(new org.apache.hadoop.fs.Path(file.toUri()), CONF)) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("log.gz", "a line is longer than 64 MB");
        }
    }
}
