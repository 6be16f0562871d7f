package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.util.ReflectionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.storage.result.CountsDirectory;

/** Logs made by chance give the counts of a plain count, however they are laid out and however the job is cut. */
class RandomLogTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRandomLogGivesTheCountsOfAPlainCount(long seed) throws IOException {
        Random random = new Random(seed);
        RandomLog log = new RandomLog(seed);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            files.add(write("log-" + i, log.file(random.nextInt(400)), random).toString());
        }
        Collections.shuffle(files, random);

        check(log, files, 1 + random.nextInt(5000), 1 + random.nextInt(4), 1 + random.nextInt(30));
    }

    @Test
    void aLineOfTenMillionBytesIsALineLikeAnother() throws IOException {
        RandomLog log = new RandomLog(11);
        Path before = Files.write(folder.resolve("a"), log.file(50));
        Path file = Files.write(folder.resolve("b"), log.longLine());

        check(log, List.of(before.toString(), file.toString()), 3_000_000, 2, 10);
    }

    private void check(RandomLog log, List<String> files, int splitBytes, int reducers, int k) throws IOException {
        Path kept = folder.resolve("kept");
        List<String> line = new ArrayList<>(List.of(
                "chart",
                "-Dmapreduce.input.fileinputformat.split.maxsize=" + splitBytes,
                "-Dmapreduce.job.reduces=" + reducers));
        line.addAll(files);
        line.addAll(List.of(
                "-k", "" + k, "--input-format", "topplays", "--keep", kept.toString(), "--report-format", "tsv"));

        CommandRun run = CommandRun.of(line.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        CountsDirectory counts = CountsDirectory.open(
                new org.apache.hadoop.fs.Path(kept.resolve("counts").toUri()), CONF);
        assertThat(counts.summary().lines()).isEqualTo(log.lines());
        assertThat(CountsText.sorted(kept.resolve("counts"))).isEqualTo(log.counts());
        assertThat(run.outBytes()).isEqualTo(log.chart(k));
    }

    private Path write(String name, byte[] content, Random random) throws IOException {
        return switch (random.nextInt(3)) {
            case 0 -> write(name + ".gz", content, new GzipCodec());
            case 1 -> write(name + ".bz2", content, new BZip2Codec());
            default -> Files.write(folder.resolve(name), content);
        };
    }

    private Path write(String name, byte[] content, CompressionCodec codec) throws IOException {
        ReflectionUtils.setConf(codec, CONF);
        Path file = folder.resolve(name);
        try (OutputStream out = codec.createOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }
}
