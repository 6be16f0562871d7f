package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.TrialRule;
import topplays.traffic.WebLog;

class InputMakerTest {
    private static final InputShape SHAPE = new InputShape(1_000, 50, 1, 3, 0, LineForm.TOPPLAYS, 1);

    private static final Pattern REQUEST =
            Pattern.compile("(\\S+) - - \\[(\\S{11}):\\S+ \\+0000] \"GET (\\S+) HTTP/1.1\" 200 \\d+ \"-\" \"(.*)\"");

    @TempDir
    private Path folder;

    /** The lines of each file of an input. */
    private List<List<String>> make(InputShape shape) throws IOException, InterruptedException {
        Path input = Files.createDirectory(folder.resolve(shape.name()));
        FileSystem fs = FileSystem.getLocal(new Configuration(false)).getRaw();
        new InputMaker(shape, fs, new org.apache.hadoop.fs.Path(input.toUri())).make(2, folder.resolve("truth.tsv"));
        List<List<String>> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(input)) {
            for (Path path : paths.sorted().toList()) {
                InputStream in = Files.newInputStream(path);
                try (InputStream plain = shape.form().isCompressed() ? new GZIPInputStream(in) : in) {
                    files.add(List.of(new String(plain.readAllBytes(), StandardCharsets.US_ASCII).split("\n", 0)));
                }
            }
        }
        return files;
    }

    private static List<String> together(List<List<String>> files) {
        return files.stream().flatMap(List::stream).toList();
    }

    @Test
    void writesEquallyManyEventsIntoEachFile() throws Exception {
        assertThat(make(SHAPE)).extracting(List::size).containsExactly(334, 333, 333);
    }

    @Test
    void servesThePlaysOfEachVideo() throws Exception {
        Map<String, Integer> plays = new TreeMap<>();
        for (String line : together(make(SHAPE))) {
            plays.merge(line.split("\t", -1)[2], 1, Integer::sum);
        }

        assertThat(Files.readAllLines(folder.resolve("truth.tsv")))
                .containsExactlyInAnyOrderElementsOf(plays.entrySet().stream()
                        .map(video -> video.getKey() + "\t" + video.getValue())
                        .toList());
    }

    @Test
    void writesTheSameEventsInEveryForm() throws Exception {
        List<String> events = together(make(SHAPE));

        assertThat(together(make(SHAPE.withForm(LineForm.TOPPLAYS_GZIP)))).isEqualTo(events);
        assertThat(together(make(SHAPE.withForm(LineForm.CSV))))
                .isEqualTo(events.stream().map(line -> line.replace('\t', ',')).toList());
        String[] first = events.get(0).split("\t", -1);
        assertThat(together(make(SHAPE.withForm(LineForm.JSONL))))
                .hasSize(1_000)
                .first()
                .isEqualTo("{\"time\":\"%s\",\"user\":\"%s\",\"video\":\"%s\"}".formatted((Object[]) first));
    }

    @Test
    void writesAWebLogForARuleWhoseTruthHasNoRepeatsAndNoRobots() throws Exception {
        Set<String> plays = new TreeSet<>();
        List<String> requests = together(make(SHAPE.withRule(TrialRule.DAY)));
        for (String request : requests) {
            Matcher parts = REQUEST.matcher(request);
            assertThat(parts.matches()).as(request).isTrue();
            if (WebLog.robotWords().stream().noneMatch(parts.group(4)::contains)) {
                plays.add(parts.group(3) + " " + parts.group(2) + " " + parts.group(1) + " " + parts.group(4));
            }
        }
        Map<String, Integer> byVideo = new TreeMap<>();
        plays.forEach(play -> byVideo.merge(play.substring(0, play.indexOf(' ')), 1, Integer::sum));

        assertThat(requests).hasSize(1_000);
        assertThat(plays).hasSizeBetween(550, 750);
        assertThat(Files.readAllLines(folder.resolve("truth.tsv")))
                .containsExactlyInAnyOrderElementsOf(byVideo.entrySet().stream()
                        .map(video -> video.getKey() + "\t" + video.getValue())
                        .toList());
    }

    @Test
    void spreadsMalformedLinesAmongTheEvents() throws Exception {
        InputShape shape = SHAPE.withMalformedShare(0.02);
        List<List<String>> files = make(shape);

        assertThat(files).extracting(List::size).containsExactly(340, 340, 340);
        assertThat(together(files)).containsAll(together(make(SHAPE)));
        assertThat(new MalformedEvents(shape).byReason())
                .containsExactly(
                        Map.entry("blank", 4L),
                        Map.entry("columns", 5L),
                        Map.entry("video-control", 5L),
                        Map.entry("video-empty", 5L),
                        Map.entry("video-too-long", 1L));
    }
}
