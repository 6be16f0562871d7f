package topplays.storage.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import topplays.chart.Chart;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;

/** Results in a folder, as they are published, and as a kill leaves them. */
record ResultTrial(Path folder) {
    private static final Configuration CONF = RenamesOnTrial.conf();

    /** The traces of a kill: the old result was moved away, the new one is whole and not in place. */
    void killBetweenTheRenames() throws IOException {
        publish("new", false);
        Files.createDirectory(folder.resolve("_top-0123abcd"));
        Files.move(folder.resolve("top"), folder.resolve("_top-0123abcd/content"));
        publish("old", false);
        Files.move(folder.resolve("top"), folder.resolve("_top-0123abcd/replaced"));
    }

    void publish(String video, boolean overwrite) throws IOException {
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, overwrite, CONF)) {
            fill(pending, video);
            pending.publish(summary());
        }
    }

    static void fill(PendingResult pending, String video) throws IOException {
        Path content = Path.of(pending.content().toUri().getPath());
        Files.createDirectories(content);
        Files.writeString(content.resolve("part-r-00000"), "1\t" + video + "\t2\n");
    }

    String read(String name) throws IOException {
        Chart chart = ChartDirectory.read(path(name), CONF);
        return chart.rows().get(0).video().toString();
    }

    static RunSummary summary() {
        LineCounts lines = new LineCounts(2, 2, 0, 0, new TreeMap<>());
        return new RunSummary(Kind.TOP, lines, 2, 1, List.of(), new TreeMap<>(), Coverage.none(), OptionalInt.of(10));
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder + "/" + name);
    }
}
