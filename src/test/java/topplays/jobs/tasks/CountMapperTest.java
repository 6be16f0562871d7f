package topplays.jobs.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.jobs.tasks.MapperInputs.configure;
import static topplays.jobs.tasks.MapperInputs.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.jobs.findings.MalformedSamples;
import topplays.jobs.findings.TaskFinding;
import topplays.jobs.io.FilePart;
import topplays.model.LineCounts;
import topplays.model.MalformedReason;

class CountMapperTest {
    private final List<String> samples = new ArrayList<>();
    private MapDriver<LongWritable, BinaryComparable, Text, LongWritable> driver;

    @BeforeEach
    void makeDriver() throws Exception {
        driver = MapDriver.newMapDriver(new CountMapper(context -> new MalformedSamples() {
            @Override
            public void add(FilePart part, long offset, MalformedReason reason, byte[] line, int start, int end) {
                samples.add(offset + " " + reason + " " + new String(line, start, end - start, StandardCharsets.UTF_8));
            }

            @Override
            public void keep(TaskFinding finding) {}

            @Override
            public void close() {
                samples.add("closed");
            }
        }));
        configure(driver.getConfiguration());
    }

    @Test
    void emitsOnePlayForALineThatCounts() throws IOException {
        driver.withInput(new LongWritable(0), new Text(event("v1")))
                .withOutput(new Text("v1"), new LongWritable(1))
                .runTest();

        assertThat(lines()).isEqualTo(counts(1, 1, 0, 0));
        assertThat(PlaySum.total(PlaySum.Of.EVENTS_COUNTED, driver.getCounters()))
                .isEqualTo(1);
    }

    @Test
    void reportsItsTimeOnce() throws IOException {
        driver.withInput(new LongWritable(0), new Text(event("v1")))
                .withInput(new LongWritable(50), new Text(event("v2")))
                .run();

        assertThat(driver.getCounters()
                        .findCounter(MapTime.GROUP, MapTime.TASKS)
                        .getValue())
                .isEqualTo(1);
    }

    @Test
    void takesABlockOfLinesLikeTheLinesOneByOne() throws IOException {
        driver.withInput(new LongWritable(0), new Text(event("v1") + "\n\n" + event("v2") + "\r\n" + event("v1")))
                .withOutput(new Text("v1"), new LongWritable(2))
                .withOutput(new Text("v2"), new LongWritable(1))
                .runTest(false);

        assertThat(lines().linesRead()).isEqualTo(4);
        assertThat(lines().malformed()).containsOnlyKeys("blank").containsEntry("blank", 1L);
    }

    @Test
    void samplesAMalformedLineWithItsOffsetAndReason() throws IOException {
        driver.withInput(new LongWritable(700), new Text("no event\n\nagain none"))
                .runTest();

        assertThat(samples).containsExactly("700 columns no event", "709 blank ", "710 columns again none", "closed");
        assertThat(lines().malformed()).containsEntry("columns", 2L).containsEntry("blank", 1L);
    }

    @Test
    void emitsTheWeightOfALineAndListsAVideoOfWeightZero() throws Exception {
        configure(driver.getConfiguration(), "input-format", "tsv", "video", "1", "plays", "2");

        driver.withInput(new LongWritable(0), new Text("a\t7"))
                .withInput(new LongWritable(4), new Text("b\t0"))
                .withOutput(new Text("a"), new LongWritable(7))
                .withOutput(new Text("b"), new LongWritable(0))
                .runTest(false);

        assertThat(PlaySum.total(PlaySum.Of.EVENTS_COUNTED, driver.getCounters()))
                .isEqualTo(7);
    }

    @Test
    void countsAFilteredLineButDoesNotEmitIt() throws Exception {
        configure(driver.getConfiguration(), "where", List.of("user=somebody else"));

        driver.withInput(new LongWritable(0), new Text(event("v1"))).runTest();

        assertThat(lines()).isEqualTo(counts(1, 0, 1, 0));
    }

    @Test
    void skipsTheHeaderAtTheStartOfAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("log.csv"), "user,video\nana,v1\n");
        configure(driver.getConfiguration(), "input-format", "csv", "header", true);
        driver.setMapInputPath(new org.apache.hadoop.fs.Path(file.toUri()));

        driver.withInput(new LongWritable(0), new Text("user,video"))
                .withInput(new LongWritable(11), new Text("ana,v1"))
                .withOutput(new Text("v1"), new LongWritable(1))
                .runTest();

        assertThat(lines()).isEqualTo(counts(2, 1, 0, 1));
    }

    @Test
    void namesTheFileWithoutTheColumn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("log.csv"), "user,film\nana,v1\n");
        configure(driver.getConfiguration(), "input-format", "csv", "header", true);
        driver.setMapInputPath(new org.apache.hadoop.fs.Path(file.toUri()));
        driver.withInput(new LongWritable(0), new Text("user,film"));

        assertThatThrownBy(driver::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("log.csv: no column 'video': the header has user, film");
    }

    private LineCounts lines() {
        return LineTally.total(driver.getCounters());
    }

    private static LineCounts counts(long read, long counted, long filtered, long header) {
        return new LineCounts(read, counted, filtered, header, new TreeMap<>());
    }
}
