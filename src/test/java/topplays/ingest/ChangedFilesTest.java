package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes of files between the runs of an import. All files have the same header, longer than the first bytes by which
 * a file is recognised, and each line is unique: each line that stood in a file is read exactly once.
 */
class ChangedFilesTest {
    private static final String HEADER = "video," + "x".repeat(FileFingerprint.HEAD_BYTES) + "\n";

    @TempDir
    private Path temporary;

    private LogFolder logs;
    private Path folder;
    private Random random;
    private final TreeSet<String> files = new TreeSet<>();

    private final List<String> read = new ArrayList<>();
    private final TreeSet<String> written = new TreeSet<>();
    private int rotated;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eachLineIsReadExactlyOnce(long seed) throws IOException {
        folder = temporary.toRealPath();
        logs = new LogFolder(folder, Map.of("input-format", "csv", "header", true));
        random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            change();
            if (random.nextInt(3) == 0) {
                ingest();
            }
        }
        ingest();

        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }

    private void ingest() throws IOException {
        logs.ingest().events().lines().forEach(line -> read.add(line.substring(line.lastIndexOf('\t') + 1)));
    }

    private void change() throws IOException {
        String name = List.of("a", "b").get(random.nextInt(2));
        if (!files.contains(name)) {
            write(name);
            return;
        }
        switch (random.nextInt(7)) {
            case 0 -> rotate(name);
            case 1 -> copyAndTruncate(name);
            case 2 -> exchange("a", "b");
            case 3 -> touch(name);
            case 4 -> compress();
            default -> append(name);
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String line = "v%04d".formatted(written.size());
            written.add(line);
            lines.append(line).append(",\n");
        }
        return lines.toString();
    }

    private void write(String name) throws IOException {
        String lines = lines();
        files.add(name);
        logs.write(name, HEADER + lines);
    }

    private void append(String name) throws IOException {
        String lines = lines();
        logs.append(name, lines);
    }

    private String free() {
        return "old." + rotated++;
    }

    private void rotate(String name) throws IOException {
        String old = free();
        logs.rename(name, old);
        files.remove(name);
        files.add(old);
    }

    private void copyAndTruncate(String name) throws IOException {
        String old = free();
        Files.copy(folder.resolve(name), folder.resolve(old));
        files.add(old);
        write(name);
    }

    private void exchange(String one, String other) throws IOException {
        if (files.contains(one) && files.contains(other)) {
            logs.rename(one, "between");
            logs.rename(other, one);
            logs.rename("between", other);
        }
    }

    private void touch(String name) throws IOException {
        long millis = (random.nextBoolean() ? -1 : 1) * 3_600_000L;
        FileTime modified = Files.getLastModifiedTime(folder.resolve(name));
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(modified.toMillis() + millis));
    }

    private void compress() throws IOException {
        List<String> old = files.stream()
                .filter(name -> name.startsWith("old.") && !name.endsWith(".gz"))
                .toList();
        if (!old.isEmpty()) {
            String name = old.get(random.nextInt(old.size()));
            logs.write(name + ".gz", Files.readString(folder.resolve(name)));
            Files.delete(folder.resolve(name));
            files.remove(name);
            files.add(name + ".gz");
        }
    }
}
