package topplays.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.FieldNames;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.jobs.run.JobRunner;
import topplays.model.LineClass;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.rule.KeyColumns;
import topplays.rule.PlainPlays;
import topplays.rule.PlainPlays.View;
import topplays.rule.PlayRule;
import topplays.rule.RandomViews;

/** The count job under random rules has the plays and audiences of a plain count in memory, for any splits, reducers, order and compression. */
class PlayRuleJobTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 17})
    void hasThePlaysOfAPlainCount(long seed) throws Exception {
        Random random = new Random(seed);
        PlayRule rule = RandomViews.rule(random);
        KeyColumns keys = RandomViews.keys(random);
        List<View> views = RandomViews.of(random);
        PlainPlays expected = PlainPlays.of(views, rule, keys);
        Collections.shuffle(views, random);
        write(views, random);

        RunSummary summary = count(rule, keys, random);

        assertThat(counts()).as("%s %s", rule, keys).isEqualTo(lines(expected, rule));
        assertThat(audiences()).as("%s %s", rule, keys).isEqualTo(audiences(expected, rule));
        assertThat(summary.audience())
                .isEqualTo(
                        rule.countsAudience()
                                ? OptionalLong.of(expected.audiences.values().stream()
                                        .mapToLong(Set::size)
                                        .sum())
                                : OptionalLong.empty());
        assertThat(summary.views().repeats()).isEqualTo(expected.repeats);
        assertThat(summary.views().tooShort()).isEqualTo(expected.tooShort);
        assertThat(summary.lines().of(LineClass.UNKNOWN)).isEqualTo(expected.unknown);
        assertThat(summary.lines().counted())
                .isEqualTo(summary.plays() + expected.repeats + expected.tooShort)
                .isEqualTo(views.size() - expected.unknown);
        assertThat(summary.videos()).isEqualTo(expected.videos.size());
        assertThat(summary.views().span())
                .isEqualTo(
                        rule.isRule() || keys.period().isPresent() ? Optional.of(span(views, rule)) : Optional.empty());
    }

    private void write(List<View> views, Random random) throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        int files = 1 + random.nextInt(3);
        for (int i = 0; i < files; i++) {
            List<View> some = views.subList(i * views.size() / files, (i + 1) * views.size() / files);
            boolean isCompressed = random.nextBoolean();
            Path file = logs.resolve("log" + i + (isCompressed ? ".gz" : ""));
            try (OutputStream plain = Files.newOutputStream(file);
                    OutputStream out = isCompressed ? new GZIPOutputStream(plain) : plain) {
                out.write(RandomViews.log(some, random).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private RunSummary count(PlayRule rule, KeyColumns keys, Random random) throws Exception {
        FieldNames fields = new FieldNames(
                "3",
                Optional.empty(),
                Optional.of("1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "iso",
                ZoneOffset.UTC);
        InputSettings settings = new InputSettings(
                LineSyntax.of(LineFormat.TSV),
                fields,
                InputSettings.of(LineFormat.TOPPLAYS).selection(),
                rule,
                keys);
        Configuration conf = new Configuration();
        conf.setInt(Job.COMPLETION_POLL_INTERVAL_KEY, 5);
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        conf.setInt(MRJobConfig.NUM_REDUCES, 1 + random.nextInt(3));
        conf.setBoolean(MRJobConfig.MAP_OUTPUT_COMPRESS, random.nextBoolean());
        conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 1L << (12 + random.nextInt(3)));
        conf.setLong("topplays.tally.memory", random.nextBoolean() ? 0 : 1L << 20);
        CountRequest request = new CountRequest(
                List.of(new org.apache.hadoop.fs.Path(folder.resolve("logs").toUri())),
                new org.apache.hadoop.fs.Path(folder.resolve("counts").toUri()),
                InputChoice.of(settings),
                false,
                1,
                false);
        return new CountJob(conf, new JobRunner(progress -> {})).run(request);
    }

    private SortedMap<String, String> counts() throws IOException {
        SortedMap<String, String> counts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("counts"))) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList()) {
                for (String line : Files.readAllLines(part)) {
                    int video = line.indexOf("\tv") + 1;
                    int figures = line.indexOf('\t', video);
                    counts.put(line.substring(0, figures), line.substring(figures + 1));
                }
            }
        }
        return counts;
    }

    /** The parts of each chart's audience, added up. */
    private SortedMap<String, Long> audiences() throws IOException {
        SortedMap<String, Long> audiences = new TreeMap<>();
        Path parts = folder.resolve("counts/_audience");
        if (Files.exists(parts)) {
            try (Stream<Path> files = Files.list(parts)) {
                for (Path part : files.filter(
                                file -> file.getFileName().toString().startsWith("part-"))
                        .toList()) {
                    for (String line : Files.readAllLines(part)) {
                        int figure = line.lastIndexOf('\t') + 1;
                        audiences.merge(line.substring(0, figure), Long.valueOf(line.substring(figure)), Long::sum);
                    }
                }
            }
        }
        return audiences;
    }

    private static SortedMap<String, Long> audiences(PlainPlays plays, PlayRule rule) {
        SortedMap<String, Long> audiences = new TreeMap<>();
        if (rule.countsAudience()) {
            plays.audiences.forEach((chart, viewers) -> audiences.put(chart, (long) viewers.size()));
        }
        return audiences;
    }

    private static SortedMap<String, String> lines(PlainPlays plays, PlayRule rule) {
        SortedMap<String, String> lines = new TreeMap<>();
        plays.videos.forEach((video, figures) ->
                lines.put(video, figures.get(0) + (rule.countsViewers() ? "\t" + figures.get(1) : "")));
        return lines;
    }

    private static ViewTotals.Span span(List<View> views, PlayRule rule) {
        List<Instant> times = views.stream()
                .filter(view -> !rule.viewer().dropsUnknown() || !view.viewer().isEmpty())
                .map(View::time)
                .sorted()
                .toList();
        return new ViewTotals.Span(times.get(0), times.get(times.size() - 1));
    }
}
