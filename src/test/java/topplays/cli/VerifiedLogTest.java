package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.verify.read.RandomLines;

/** Logs of all formats made by chance are counted by the job just as they are counted again, whatever packs them. */
class VerifiedLogTest {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theJobAndTheSecondCountAgree(long seed) throws IOException {
        Random random = new Random(seed);
        RandomLines log = new RandomLines(seed);
        Files.createDirectory(folder.resolve("logs"));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            write("log-" + i, content(log, random), random);
        }
        List<String> count = new ArrayList<>(List.of("count", "-Dmapreduce.input.fileinputformat.split.maxsize=4000"));
        count.addAll(arguments(InputOptions.of(log.settings())));
        count.addAll(List.of(path("logs"), path("counts")));

        CommandRun counted = CommandRun.of(count.toArray(String[]::new));
        if (counted.err().contains("nothing can be read, every line is malformed")) {
            assertThat(counted.exitCode()).isEqualTo(Main.FAILED);
            return;
        }
        CommandRun verified = CommandRun.of("verify", path("logs"), path("counts"));

        assertThat(counted.err()).as("%s", count).doesNotContain("topplays:");
        assertThat(verified.err()).as("%s", count).isEmpty();
        assertThat(verified.out()).endsWith(": exact\n");
        assertThat(verified.exitCode()).isEqualTo(Main.DONE);
    }

    private static byte[] content(RandomLines log, Random random) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) {
            content.writeBytes(BYTE_ORDER_MARK);
        }
        List<String> lines = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            log.header().ifPresent(lines::add);
            for (int i = random.nextInt(200); i > 0; i--) {
                lines.add(log.line());
            }
            lines.add(random.nextBoolean() ? "" : log.line());
        }
        content.writeBytes(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
        return content.toByteArray();
    }

    private List<String> arguments(Map<String, Object> options) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (Map.Entry<String, Object> option : options.entrySet()) {
            boolean isFile =
                    Set.of(InputOptions.ROBOTS, InputOptions.EXCLUDE_HOSTS).contains(option.getKey());
            for (Object each : option.getValue() instanceof List<?> list ? list : List.of(option.getValue())) {
                Object value =
                        isFile ? Files.writeString(folder.resolve("list-" + arguments.size()), (String) each) : each;
                arguments.add("--" + option.getKey() + (each.equals(true) ? "" : "=" + value));
            }
        }
        return arguments;
    }

    private void write(String name, byte[] content, Random random) throws IOException {
        int half = content.length / 2;
        switch (random.nextInt(4)) {
            case 0 -> {
                try (OutputStream file = create(name + ".bz2");
                        OutputStream out = new BZip2CompressorOutputStream(file)) {
                    out.write(content);
                }
            }
            case 1 -> { // two members, as zcat and appending loggers make them
                try (OutputStream file = create(name + ".gz")) {
                    file.write(gzip(content, 0, half));
                    file.write(gzip(content, half, content.length));
                }
            }
            default -> Files.write(folder.resolve("logs").resolve(name), content);
        }
    }

    private OutputStream create(String name) throws IOException {
        return Files.newOutputStream(folder.resolve("logs").resolve(name));
    }

    private static byte[] gzip(byte[] content, int start, int end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content, start, end - start);
        }
        return bytes.toByteArray();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
