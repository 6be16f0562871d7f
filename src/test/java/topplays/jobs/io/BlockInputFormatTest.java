package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.storage.input.InputListing;

/** All splits together give every line of every file once, each at its offset, wherever the cuts fall. */
class BlockInputFormatTest {
    @TempDir
    private Path folder;

    private Path logs;
    private Job job;

    @BeforeEach
    void makeJob() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        job = Job.getInstance(new Configuration());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 30, 1000})
    void givesEachLineOnceWhereverTheCutsFall(int splitBytes) throws Exception {
        write("a", "first\n\n\nsecond\r\n\n");
        write("b", "");
        write("c", "\n");
        write("d", "no line end");
        write("e", "x\rx\n" + "long".repeat(10) + "\ny");

        assertThat(lines(splitBytes))
                .containsExactlyInAnyOrder(
                        "a 0 first",
                        "a 6 ",
                        "a 7 ",
                        "a 8 second\r",
                        "a 16 ",
                        "c 0 ",
                        "d 0 no line end",
                        "e 0 x\rx",
                        "e 4 " + "long".repeat(10),
                        "e 45 y");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesEachLineOfARandomFileOnce(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        for (String file : List.of("a", "b")) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 600_000) {
                String line = "x".repeat(random.nextInt(random.nextInt(500) == 0 ? 400_000 : 100));
                expected.add(file + " " + text.length() + " " + line);
                text.append(line).append('\n');
            }
            write(file, text.toString());
        }

        assertThat(lines(1 + random.nextInt(400_000))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "100"})
    void aByteOrderMarkIsNoPartOfTheFirstLineButOfItsFile(int splitBytes) throws Exception {
        write("a", "\u00ef\u00bb\u00bfid\nx\ny");
        write("b", "\u00ef\u00bb\u00bf");
        write("c", "\u00ef\u00bb\u00bf\n");
        write("d", "\u00ef\u00bb");

        assertThat(lines(splitBytes)).containsExactlyInAnyOrder("a 0 id", "a 6 x", "a 8 y", "c 0 ", "d 0 \u00ef\u00bb");
    }

    @Test
    void readsASizeWithASuffixAsHadoopDoes() throws Exception {
        write("a", "x".repeat(3_000));
        job.getConfiguration().set("mapreduce.input.fileinputformat.split.maxsize", "1k");

        assertThat(splits()).hasSize(3);
    }

    @Test
    void namesASizeThatIsNotANumber() throws IOException {
        write("a", "x");
        job.getConfiguration().set("mapreduce.input.fileinputformat.split.minsize", "2x");

        assertThatThrownBy(this::splits)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "mapreduce.input.fileinputformat.split.minsize must be a number of bytes such as 128m: '2x'");
    }

    @Test
    void readsAnArchiveWholeAndInOneSplit() throws Exception {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(logs.resolve("a.gz")))) {
            out.write("one\ntwo\nthree".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1));
        }

        assertThat(splits(10)).hasSize(1);
        assertThat(lines(10)).hasSize(200_001).startsWith("a.gz 0 one", "a.gz 4 two", "a.gz 8 threeone");
    }

    @Test
    void saysWhichFileCannotBeRead() throws Exception {
        Files.write(logs.resolve("bad.gz"), Arrays.copyOf(new byte[] {31, (byte) 139, 8}, 40));
        Path gone = write("gone", "a\nb\n");
        List<InputSplit> splits = splits(1);
        Files.delete(gone);

        assertThatThrownBy(() -> read(splits.get(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "cannot read file:" + logs, "bad.gz, corrupt or cut off?", "--on-corrupt skip");
        assertThatThrownBy(() -> read(splits.get(1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read file:" + logs + "/gone: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000})
    void aFileThatWasCutAfterItWasListedIsAnError(int splitBytes) throws Exception {
        Path log = write("log", "one\ntwo\nthree\n");
        List<InputSplit> splits = splits(splitBytes);
        Files.writeString(log, "one\ntwo\n");

        assertThatThrownBy(() -> {
                    for (InputSplit split : splits) {
                        read(split);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot read file:" + log);
    }

    @Test
    void anEmptiedFileIsNamedWithItsLengths() throws Exception {
        Path log = write("log", "one\ntwo\nthree\n");
        List<InputSplit> splits = splits(1000);
        Files.writeString(log, "");

        assertThatThrownBy(() -> read(splits.get(0)))
                .hasMessageEndingWith("it ends after 0 bytes, but had at least 14 when the run started:"
                        + " it was cut or replaced; run again");
    }

    @Test
    void aLineOfMoreThan64MegabytesIsAnErrorAlsoInASmallArchive() throws Exception {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(logs.resolve("a.gz")))) {
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(part);
            }
        }

        assertThatThrownBy(() -> read(splits(1000).get(0))).hasMessageContaining("a line is longer than 64 MB");
    }

    @Test
    void sharesTheInputAmongTheCoresOfThisProcess() throws Exception {
        for (int i = 0; i < 100; i++) {
            write("log-" + i, "line\n".repeat(20));
        }
        job.getConfiguration().setInt(LocalJobRunner.LOCAL_MAX_MAPS, 4);

        assertThat(splits(Long.MAX_VALUE)).hasSize(4);
        FileInputFormat.setMinInputSplitSize(job, 1 << 20);
        assertThat(splits(Long.MAX_VALUE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"149, 1", "201, 2", "250, 3", "1000, 10"})
    void sharesTheInputEvenlyAmongTheTasksOfACluster(int bytes, int tasks) throws Exception {
        write("log", "x\n".repeat(bytes).substring(0, bytes));
        job.getConfiguration().set(MRConfig.FRAMEWORK_NAME, MRConfig.YARN_FRAMEWORK_NAME);
        job.getConfiguration().setInt("fs.local.block.size", 1);
        job.getConfiguration().setBoolean("fs.file.impl.disable.cache", true); // other tests have other blocks
        FileInputFormat.setMinInputSplitSize(job, 100);

        List<InputSplit> splits = splits(Long.MAX_VALUE);

        assertThat(splits).hasSize(tasks);
        long least = splits.get(tasks - 1).getLength();
        assertThat(splits.get(0).getLength()).isBetween(least, least + tasks);
    }

    private Path write(String name, String latin1) throws IOException {
        return Files.writeString(logs.resolve(name), latin1, StandardCharsets.ISO_8859_1);
    }

    private List<InputSplit> splits(long mostBytes) throws IOException {
        FileInputFormat.setMaxInputSplitSize(job, mostBytes);
        return splits();
    }

    private List<InputSplit> splits() throws IOException {
        InputListing listing = InputListing.of(List.of(hadoop(logs)), job.getConfiguration());
        BlockInputFormat.setListing(job, listing, hadoop(folder.resolve("listing")));
        return new BlockInputFormat().getSplits(job);
    }

    private static org.apache.hadoop.fs.Path hadoop(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    /** What all splits give, line by line: {@code file offset line}. */
    private List<String> lines(long splitBytes) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (InputSplit split : splits(splitBytes)) {
            lines.addAll(read(split));
        }
        return lines;
    }

    private List<String> read(InputSplit split) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        TaskAttemptContext context = new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID());
        try (RecordReader<?, LineBlock> reader = new BlockInputFormat().createRecordReader(split, context)) {
            reader.initialize(split, context);
            while (reader.nextKeyValue()) {
                LineBlock block = reader.getCurrentValue();
                long offset = Long.parseLong(reader.getCurrentKey().toString());
                String text = new String(block.getBytes(), 0, block.getLength(), StandardCharsets.ISO_8859_1);
                for (String line : Stream.of(text.split("\n", -1)).toList()) {
                    lines.add(LineBlock.fileOf(block, null).getName() + " " + offset + " " + line);
                    offset += line.length() + 1;
                }
            }
        }
        return lines;
    }
}
