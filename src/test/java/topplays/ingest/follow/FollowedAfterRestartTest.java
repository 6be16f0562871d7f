package topplays.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a log that was rotated, truncated or removed while it was not followed. */
class FollowedAfterRestartTest {
    private static final Map<String, String> CSV = Map.of("input-format", "csv", "video", "1");

    @TempDir
    private Path folder;

    private FollowedLog log;

    @BeforeEach
    void follow() throws IOException {
        log = new FollowedLog(folder, CSV);
    }

    @AfterEach
    void stop() throws IOException {
        log.kill();
    }

    @Test
    void continuesAfterTheLastStoredEvents() throws IOException {
        log.write("a\nb\n");
        log.poll(1);
        log.restart();
        log.write("c\nd");
        assertThat(log.videos()).isEqualTo("b c");
        log.restart();
        log.write("\n");
        assertThat(log.videos()).isEqualTo("d");
        assertThat(log.counts().linesRead()).isEqualTo(4);
        assertThat(log.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"log.1, false", "log-20261120, false", "log.1, true", "elsewhere, true"})
    void findsAFileThatWasRotatedUnseen(String name, boolean compressed) throws IOException {
        log.write("a\n");
        log.videos();
        log.kill();
        log.write("b\nc");
        log.rename(name);
        if (compressed) {
            log.compress(name);
        }
        log.write("d\n");
        log.restart();
        assertThat(log.videos()).isEqualTo("b c d");
        Path found = log.beside(compressed ? name + ".gz" : name);
        assertThat(log.notes()).containsExactly(log.log() + " is now " + found + " and read on there from line 2");
    }

    @Test
    void findsTheCopyOfAFileThatWasTruncatedUnseen() throws IOException {
        log.write("a\n");
        log.videos();
        log.kill();
        log.write("b\n");
        log.copyAndEmpty("log.1");
        log.write("c\n");
        log.restart();
        assertThat(log.videos()).isEqualTo("b c");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void distinguishesFilesThatStartAlike(boolean compressed) throws IOException {
        log = new FollowedLog(folder, Map.of("input-format", "csv", "header", true));
        Files.writeString(log.beside("log.2"), "video\nsame\nolder\n");
        Files.setLastModifiedTime(log.beside("log.2"), FileTime.fromMillis(1));
        log.write("video\nsame\n");
        assertThat(log.videos()).isEqualTo("same");
        log.kill();
        log.write("b\n");
        log.rename("log.1");
        log.write("video\nsame\nc\n");
        FileTime written = Files.getLastModifiedTime(log.log());
        if (compressed) {
            log.compress("log.1");
            Files.setLastModifiedTime(log.log(), FileTime.fromMillis(written.toMillis() + 1000));
        } else {
            Files.setLastModifiedTime(log.beside("log.1"), FileTime.fromMillis(written.toMillis() + 1000));
        }
        log.restart();
        assertThat(log.videos()).isEqualTo("b same c");
    }

    @Test
    void distinguishesACopyFromTheTruncatedFileThatStartsLikeIt() throws IOException {
        String same = "x".repeat(1500);
        log.write(same + "\na\n");
        assertThat(log.videos()).isEqualTo(same + " a");
        log.kill();
        log.write("b\n");
        log.copyAndEmpty("log.1");
        log.write(same + "\n");
        log.restart();
        assertThat(log.videos()).isEqualTo("b " + same);
    }

    @Test
    void reportsThatLinesMayBeMissingWhenTheFileIsGone() throws IOException {
        log.write("a\n");
        log.videos();
        log.kill();
        Files.delete(log.log());
        log.write("b\n");
        log.restart();
        assertThat(log.videos()).isEqualTo("b");
        assertThat(log.notes())
                .singleElement()
                .asString()
                .startsWith(log.log() + " is gone from its folder after 2 of its bytes were read");
    }

    @Test
    void reportsAFileThatCameAndWentUnseen() throws IOException {
        log.write("a\n");
        log.videos();
        log.rename("log.2");
        Files.setLastModifiedTime(log.beside("log.2"), FileTime.fromMillis(1));
        log.write("b\n");
        log.rename("log.1");
        log.write("c\n");
        assertThat(log.videos()).isEqualTo("c");
        assertThat(log.notes())
                .containsExactly(log.beside("log.1") + " may have had the name " + log.log()
                        + " while ingest was not running, and was not read: ingest it by itself");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600_000, 3_600_000})
    void aTouchedFileIsTheSame(long millis) throws IOException {
        log.write("a\nb\n");
        log.videos();
        log.kill();
        log.write("c\n");
        FileTime written = Files.getLastModifiedTime(log.log());
        Files.setLastModifiedTime(log.log(), FileTime.fromMillis(written.toMillis() + millis));
        log.restart();
        assertThat(log.videos()).isEqualTo("c");
        assertThat(log.notes()).isEmpty();
    }

    @Test
    void noticesThatAFileWithTheSameHeadGrewBeyondThePositionAfterATruncation() throws IOException {
        String same = "x".repeat(4_095) + "\n";
        log.write(same + "a\n");
        log.videos();
        log.kill();
        Files.delete(log.log());
        log.write(same + "b\nc\n");
        log.restart();
        assertThat(log.videos()).isEqualTo(same.strip() + " b c");
        assertThat(log.notes()).singleElement().asString().contains("is gone from its folder after 4,098 of its bytes");
    }
}
