package topplays.jobs.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.TaskCounter;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.tasks.PlaySumReducer;

class SortedRunCollectorTest {
    private static final int RECORDS = 60;

    @TempDir
    private Path folder;

    /** Emits {@code video⇥plays} lines in the order of the input. */
    public static final class AsItComes extends Mapper<LongWritable, Text, Text, LongWritable> {
        @Override
        protected void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
            String[] fields = line.toString().split("\t", -1);
            context.write(new Text(fields[0]), new LongWritable(Long.parseLong(fields[1])));
        }
    }

    /** Sums the plays of {@code video⇥plays} lines. */
    private Counters run(List<String> lines, int reducers, Configuration conf) throws Exception {
        Path input = Files.write(folder.resolve("input"), lines);
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 5);
        conf.setInt(LocalJobRunner.LOCAL_MAX_REDUCES, 2);
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        conf.setClass(MRJobConfig.MAP_OUTPUT_COLLECTOR_CLASS_ATTR, SortedRunCollector.class, MapOutputCollector.class);
        Job job = JobSetup.create(conf, "runs", new org.apache.hadoop.fs.Path(output().toUri()));
        job.setInputFormatClass(TextInputFormat.class);
        FileInputFormat.setInputPaths(job, new org.apache.hadoop.fs.Path(input.toUri()));
        job.setMapperClass(AsItComes.class);
        job.setCombinerClass(PlaySumReducer.class);
        job.setReducerClass(PlaySumReducer.class);
        job.setNumReduceTasks(reducers);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        return new JobRunner(progress -> {}).run("runs", job);
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Map<String, Long> sums() throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(output())) {
            for (Path part : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                for (String line : Files.readAllLines(part, StandardCharsets.UTF_8)) {
                    String[] fields = line.split("\t", -1);
                    assertThat(sums.put(fields[0], Long.parseLong(fields[1]))).isNull();
                }
            }
        }
        return sums;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false, false", "2, 3, false, false", "3, 2, true, false", "4, 3, true, true", "5, 1, false, true"
    })
    void sumsRecordsInAnyOrder(long seed, int reducers, boolean compressed, boolean encrypted) throws Exception {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < RECORDS; i++) {
            String video = "v" + random.nextInt(20) + "x".repeat(random.nextInt(8) == 0 ? 120 + random.nextInt(10) : 0);
            long plays = random.nextBoolean() ? random.nextInt(3) : random.nextLong() >>> 20;
            lines.add(video + "\t" + plays);
            expected.merge(video, plays, Long::sum);
        }
        Configuration conf = new Configuration();
        conf.setBoolean(MRJobConfig.MAP_OUTPUT_COMPRESS, compressed);
        conf.setBoolean(MRJobConfig.MR_ENCRYPTED_INTERMEDIATE_DATA, encrypted);
        conf.setInt(MRJobConfig.IO_SORT_FACTOR, 3 + random.nextInt(20));

        Counters counters = run(lines, reducers, conf);

        assertThat(sums()).isEqualTo(expected);
        assertThat(value(TaskCounter.MAP_OUTPUT_RECORDS, counters)).isEqualTo(RECORDS);
        assertThat(value(TaskCounter.COMBINE_INPUT_RECORDS, counters)).isEqualTo(RECORDS);
        assertThat(value(TaskCounter.COMBINE_OUTPUT_RECORDS, counters)).isEqualTo(expected.size());
        assertThat(value(TaskCounter.REDUCE_INPUT_RECORDS, counters)).isEqualTo(expected.size());
    }

    @Test
    void doesNotCombineRecordsThatCameInOrder() throws Exception {
        Configuration conf = new Configuration();
        conf.set(MRJobConfig.REDUCE_INPUT_BUFFER_PERCENT, "0.7"); // so that the reducer spills nothing

        Counters counters = run(List.of("a\t1", "b\t2", "b\t3", "c\t4"), 1, conf);

        assertThat(sums()).isEqualTo(Map.of("a", 1L, "b", 5L, "c", 4L));
        assertThat(value(TaskCounter.COMBINE_INPUT_RECORDS, counters)).isZero();
        assertThat(value(TaskCounter.SPILLED_RECORDS, counters)).isEqualTo(4);
    }

    @Test
    void hasAnEmptyPartForEachReducerOfATaskThatEmitsNothing() throws Exception {
        Counters counters = run(List.of(), 3, new Configuration());

        assertThat(sums()).isEmpty();
        assertThat(value(TaskCounter.MAP_OUTPUT_RECORDS, counters)).isZero();
    }

    private static long value(TaskCounter counter, Counters counters) {
        return counters.findCounter(counter).getValue();
    }
}
