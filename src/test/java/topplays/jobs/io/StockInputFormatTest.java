package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.jobs.run.JobRunner;
import topplays.jobs.run.JobSetup;
import topplays.jobs.sums.PlayCountOutputFormat;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.CountReducer;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.LineTally;
import topplays.model.LineCounts;
import topplays.storage.input.InputListing;

/** The mapper and the reducer of the count job under Hadoop's own input format, line by line, and under ours. */
class StockInputFormatTest {
    @TempDir
    private Path folder;

    /** The results of a job. */
    private record Outcome(List<String> counts, LineCounts lines, List<String> malformed) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheSameCountsAsBlocksOfLines(long seed) throws Exception {
        Random random = new Random(seed);
        Path logs = Files.createDirectory(folder.resolve("logs"));
        for (int file = 0; file < 1 + random.nextInt(3); file++) {
            Files.write(logs.resolve("log-" + file), randomLines(random));
        }
        int reducers = 1 + random.nextInt(3);
        long tallyBytes = random.nextBoolean() ? 1 << 20 : 1;

        Outcome stock = run("stock", logs, 2_000 + random.nextInt(30_000), reducers, tallyBytes, true);
        Outcome blocks = run("blocks", logs, 2_000 + random.nextInt(30_000), reducers, tallyBytes, false);

        assertThat(blocks).isEqualTo(stock);
        assertThat(stock.counts()).hasSizeGreaterThan(5);
        assertThat(stock.lines().malformedLines()).isPositive();
    }

    private Outcome run(String name, Path logs, int splitBytes, int reducers, long tallyBytes, boolean stock)
            throws Exception {
        Configuration conf = new Configuration();
        conf.set("textinputformat.record.delimiter", "\n");
        conf.setInt(MRJobConfig.IO_SORT_MB, 1);
        conf.setInt(LocalJobRunner.LOCAL_MAX_MAPS, 2);
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 5);
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        Job job = JobSetup.create(conf, name, hadoop(folder.resolve(name)));
        JobSettings.setInputSettings(job.getConfiguration(), InputOptions.parse(Map.of()));
        JobSettings.setTallyMemory(job.getConfiguration(), tallyBytes);
        FileInputFormat.setMaxInputSplitSize(job, splitBytes);
        if (stock) {
            job.setInputFormatClass(TextInputFormat.class);
            FileInputFormat.setInputPaths(job, hadoop(logs));
        } else {
            InputListing listing = InputListing.of(List.of(hadoop(logs)), conf);
            BlockInputFormat.setListing(job, listing, hadoop(folder.resolve("listing")));
        }
        job.setMapperClass(CountMapper.class);
        job.setReducerClass(CountReducer.class);
        job.setNumReduceTasks(reducers);
        job.setOutputFormatClass(stock ? job.getOutputFormatClass() : PlayCountOutputFormat.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        Counters counters = new JobRunner(progress -> {}).run(name, job);
        return new Outcome(
                read(folder.resolve(name), "part-"),
                LineTally.total(counters),
                read(folder.resolve(name).resolve("_malformed"), "part-"));
    }

    private static byte[] randomLines(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int line = 0; line < 300; line++) {
            String id = "v" + (char) random.nextInt(256) + random.nextInt(20) + "x".repeat(random.nextInt(30));
            String user = "u".repeat(random.nextInt(random.nextInt(20) == 0 ? 2000 : 20));
            String text = random.nextInt(30) == 0 ? user : "2026-11-20T08:15:30.123Z\t" + user + "\t" + id;
            out.writeBytes((text + (random.nextBoolean() ? "\n" : "\r\n")).getBytes(StandardCharsets.ISO_8859_1));
        }
        return random.nextBoolean() ? out.toByteArray() : Arrays.copyOf(out.toByteArray(), out.size() - 1);
    }

    private static org.apache.hadoop.fs.Path hadoop(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    private static List<String> read(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(prefix))
                    .toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return Stream.of(all.toString().split("\n")).sorted().toList();
        }
    }
}
