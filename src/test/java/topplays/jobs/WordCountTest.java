package topplays.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.jobs.run.JobRunner;

/** The count job has the same counts as the word count of a textbook, which uses only stock Hadoop. */
class WordCountTest {
    private static final int LINES = 20_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCountJobGivesTheCountsOfAPlainWordCount(long seed) throws Exception {
        Path log = Files.write(folder.resolve("log"), events(new Random(seed)));

        wordCount(log, folder.resolve("words"));
        count(log, folder.resolve("counts"));

        assertThat(counts(folder.resolve("counts"))).hasSizeGreaterThan(100).isEqualTo(counts(folder.resolve("words")));
    }

    /** Some videos are played often, many once; some lines are malformed. */
    private static List<String> events(Random random) {
        return Stream.generate(() -> random.nextInt(50) == 0 ? "broken" : event((long) (1 / random.nextDouble())))
                .limit(LINES)
                .toList();
    }

    private static String event(long video) {
        return "2026-11-20T08:15:30.123Z\tana\tvideo-" + video;
    }

    private void wordCount(Path log, Path output) throws Exception {
        Job job = Job.getInstance(conf());
        FileInputFormat.setInputPaths(job, hadoop(log));
        job.setMapperClass(WordCountMapper.class);
        job.setReducerClass(WordCountReducer.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        FileOutputFormat.setOutputPath(job, hadoop(output));
        assertThat(job.waitForCompletion(false)).isTrue();
    }

    private void count(Path log, Path output) throws Exception {
        InputSettings settings = InputSettings.of(LineFormat.TOPPLAYS);
        CountRequest request =
                new CountRequest(List.of(hadoop(log)), hadoop(output), InputChoice.of(settings), false, 1, false);
        new CountJob(conf(), new JobRunner(progress -> {})).run(request);
    }

    private Configuration conf() {
        Configuration conf = new Configuration();
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 5);
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        return conf;
    }

    private static org.apache.hadoop.fs.Path hadoop(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    private static List<String> counts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().startsWith("part-"))
                    .toList();
            List<String> counts = new ArrayList<>();
            for (Path part : parts) {
                counts.addAll(Files.readAllLines(part));
            }
            return counts.stream().sorted().toList();
        }
    }
}
