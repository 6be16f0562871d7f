package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All splits together give every line of every file once, each at its offset, wherever the cuts fall. */
class BlockInputFormatTest {
    @TempDir
    private Path folder;

    private SplitLogs logs;

    @BeforeEach
    void makeFolder() throws IOException {
        logs = new SplitLogs(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 30, 1000})
    void givesEachLineOnceWhereverTheCutsFall(int splitBytes) throws Exception {
        logs.write("a", "first\n\n\nsecond\r\n\n");
        logs.write("b", "");
        logs.write("c", "\n");
        logs.write("d", "no line end");
        logs.write("e", "x\rx\n" + "long".repeat(10) + "\ny");

        assertThat(logs.lines(splitBytes))
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
            logs.write(file, text.toString());
        }

        assertThat(logs.lines(1 + random.nextInt(400_000))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "100"})
    void aByteOrderMarkIsPartOfTheFileButNotOfTheFirstLine(int splitBytes) throws Exception {
        logs.write("a", "\u00ef\u00bb\u00bfid\nx\ny");
        logs.write("b", "\u00ef\u00bb\u00bf");
        logs.write("c", "\u00ef\u00bb\u00bf\n");
        logs.write("d", "\u00ef\u00bb");

        assertThat(logs.lines(splitBytes))
                .containsExactlyInAnyOrder("a 0 id", "a 6 x", "a 8 y", "c 0 ", "d 0 \u00ef\u00bb");
    }

    @Test
    void readsASizeWithASuffixAsHadoopDoes() throws Exception {
        logs.write("a", "x".repeat(3_000));
        logs.conf().set("mapreduce.input.fileinputformat.split.maxsize", "1k");

        assertThat(logs.splits()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"3000, 4", "1000, 4", "900, 4", "700, 8", "100, 32"})
    void eachCoreGetsOneSplitOrEquallyMany(int mostBytes, int splits) throws Exception {
        logs.write("a", "x".repeat(3_000));
        logs.conf().setInt(LocalJobRunner.LOCAL_MAX_MAPS, 4);
        logs.conf().setInt("mapreduce.input.fileinputformat.split.maxsize", mostBytes);

        assertThat(logs.splits()).hasSize(splits);
    }

    @Test
    void namesASizeThatIsNotANumber() throws IOException {
        logs.write("a", "x");
        logs.conf().set("mapreduce.input.fileinputformat.split.minsize", "2x");

        assertThatThrownBy(logs::splits)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "mapreduce.input.fileinputformat.split.minsize must be a number of bytes such as 128m: '2x'");
    }

    @Test
    void readsAnArchiveWholeAndInOneSplit() throws Exception {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(logs.folder().resolve("a.gz")))) {
            out.write("one\ntwo\nthree".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1));
        }

        assertThat(logs.splits(10)).hasSize(1);
        assertThat(logs.lines(10)).hasSize(200_001).startsWith("a.gz 0 one", "a.gz 4 two", "a.gz 8 threeone");
    }

    @Test
    void sharesTheInputAmongTheCoresOfThisProcess() throws Exception {
        for (int i = 0; i < 100; i++) {
            logs.write("log-" + i, "line\n".repeat(20));
        }
        logs.conf().setInt(LocalJobRunner.LOCAL_MAX_MAPS, 4);

        assertThat(logs.splits(Long.MAX_VALUE)).hasSize(4);
        logs.conf().setLong(FileInputFormat.SPLIT_MINSIZE, 1 << 20);
        assertThat(logs.splits(Long.MAX_VALUE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"149, 1", "201, 2", "250, 3", "1000, 10"})
    void sharesTheInputEvenlyAmongTheTasksOfACluster(int bytes, int tasks) throws Exception {
        logs.write("log", "x\n".repeat(bytes).substring(0, bytes));
        logs.conf().set(MRConfig.FRAMEWORK_NAME, MRConfig.YARN_FRAMEWORK_NAME);
        logs.conf().setInt("fs.local.block.size", 1);
        logs.conf().setBoolean("fs.file.impl.disable.cache", true); // other tests have other blocks
        logs.conf().setLong(FileInputFormat.SPLIT_MINSIZE, 100);

        List<InputSplit> splits = logs.splits(Long.MAX_VALUE);

        assertThat(splits).hasSize(tasks);
        long least = splits.get(tasks - 1).getLength();
        assertThat(splits.get(0).getLength()).isBetween(least, least + tasks);
    }
}
