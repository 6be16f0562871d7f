package topplays.jobs.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.TaskCounter;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySumReducer;

class SortingCollectorTest {
    private static final int FILES = 3;
    private static final int LINES = 3_000;
    private static final int LEAST_MEMORY = 1;

    @TempDir
    private Path folder;

    /** Emits the number 1 for each line, under a key of the line's hash and the line. */
    public static final class HashFirst extends Mapper<LongWritable, Text, Text, LongWritable> {
        @Override
        protected void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
            byte[] key = ByteBuffer.allocate(Long.BYTES + line.getLength() + 1)
                    .putLong(line.hashCode() % 7 * 0x1234_5678_9abc_def1L)
                    .put(line.getBytes(), 0, line.getLength())
                    .array();
            context.write(new Text(key), new LongWritable(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true, false", "2, 3, true, false", "3, 2, false, false", "4, 3, false, true", "5, 2, true, true"
    })
    void sumsRecordsInAnyOrder(long seed, int reducers, boolean fillsMemory, boolean isCompressed) throws Exception {
        Map<String, Long> expected = writeInput(new Random(seed));
        Configuration conf = new Configuration();
        conf.setBoolean(MRJobConfig.MAP_OUTPUT_COMPRESS, isCompressed);
        JobSettings.setTallyMemory(conf, fillsMemory ? LEAST_MEMORY : 1 << 20);

        Counters counters = run(conf, reducers);

        assertThat(sums()).isEqualTo(expected);
        assertThat(value(TaskCounter.MAP_OUTPUT_RECORDS, counters)).isEqualTo((long) FILES * LINES);
        boolean isMergedTwice = fillsMemory && isCompressed; // LocalShuffle merges all runs at once
        assertThat(value(TaskCounter.COMBINE_INPUT_RECORDS, counters) > 0).isEqualTo(isMergedTwice);
        assertThat(value(TaskCounter.REDUCE_INPUT_RECORDS, counters))
                .isBetween((long) expected.size(), (long) FILES * (fillsMemory ? LINES : expected.size()));
        assertThat(value(TaskCounter.SHUFFLED_MAPS, counters)).isEqualTo((long) FILES * reducers);
    }

    private Map<String, Long> writeInput(Random random) throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        for (int file = 0; file < FILES; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                String line = "v" + random.nextInt(500) + "x".repeat(random.nextInt(8) == 0 ? 110 : 0);
                lines.add(line);
                expected.merge(line, 1L, Long::sum);
            }
            Files.write(Files.createDirectories(folder.resolve("input")).resolve("f" + file), lines);
        }
        return expected;
    }

    private Counters run(Configuration conf, int reducers) throws Exception {
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 5);
        conf.set(MRConfig.FRAMEWORK_NAME, MRConfig.LOCAL_FRAMEWORK_NAME);
        conf.setInt(LocalJobRunner.LOCAL_MAX_REDUCES, 2);
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        SortingCollector.use(conf);
        LocalShuffle.use(conf);
        assertThat(LocalShuffle.class.getName().equals(conf.get(MRConfig.SHUFFLE_CONSUMER_PLUGIN)))
                .isNotEqualTo(conf.getBoolean(MRJobConfig.MAP_OUTPUT_COMPRESS, false));
        Job job = JobSetup.create(conf, "sort", new org.apache.hadoop.fs.Path(output().toUri()));
        job.setInputFormatClass(TextInputFormat.class);
        FileInputFormat.setInputPaths(
                job, new org.apache.hadoop.fs.Path(folder.resolve("input").toUri()));
        job.setMapperClass(HashFirst.class);
        job.setCombinerClass(PlaySumReducer.class);
        job.setReducerClass(PlaySumReducer.class);
        job.setNumReduceTasks(reducers);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        return new JobRunner(progress -> {}).run("sort", job);
    }

    private Path output() {
        return folder.resolve("output");
    }

    /** The sums by the line in the key, which stands after the hash and before a zero. */
    private Map<String, Long> sums() throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(output())) {
            for (Path part : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                String text = Files.readString(part, StandardCharsets.ISO_8859_1);
                for (String line : text.split("(?<=\0\t[0-9]{1,9})\n", 0)) {
                    String[] fields = line.substring(Long.BYTES).split("\0\t", -1);
                    assertThat(sums.put(fields[0], Long.parseLong(fields[1]))).isNull();
                }
            }
        }
        return sums;
    }

    private static long value(TaskCounter counter, Counters counters) {
        return counters.findCounter(counter).getValue();
    }
}
