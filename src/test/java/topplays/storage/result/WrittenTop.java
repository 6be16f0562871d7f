package topplays.storage.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.model.Withheld;

/** A TOP folder with key columns, written by hand. */
public final class WrittenTop {
    private final List<String> keyColumns = new ArrayList<>();
    private final SortedMap<String, Object> settings = new TreeMap<>();
    private final int k;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder charts = new StringBuilder();
    private Withheld withheld = Withheld.NONE;
    private Optional<ViewTotals.Span> span = Optional.empty();
    private boolean hasViewers;
    private long plays;
    private long videos;
    private long count;

    private WrittenTop(int k) {
        this.k = k;
    }

    public static WrittenTop of(int k) {
        return new WrittenTop(k);
    }

    /** Charts by such periods, in the first column. */
    public WrittenTop byPeriod(String kind) {
        keyColumns.add("period");
        return with("period", kind);
    }

    /** Charts by the values of these fields. */
    public WrittenTop byGroups(String... fields) {
        keyColumns.addAll(List.of(fields));
        return with("group", List.of(fields));
    }

    public WrittenTop with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public WrittenTop withViewers() {
        hasViewers = true;
        return this;
    }

    public WrittenTop withheld(long videos, long plays) {
        withheld = new Withheld(videos, plays, 0);
        return this;
    }

    public WrittenTop views(String first, String last) {
        span = Optional.of(new ViewTotals.Span(Instant.parse(first), Instant.parse(last)));
        return this;
    }

    /**
     * Adds a chart.
     *
     * @param name the columns of the chart, separated by TABs
     * @param lines {@code rank⇥video⇥plays}, with a blank for each TAB
     */
    public WrittenTop chart(String name, long chartPlays, long chartVideos, String... lines) {
        count++;
        plays += chartPlays;
        videos += chartVideos;
        String columns = name.isEmpty() ? "" : name + "\t";
        charts.append(columns).append(chartPlays + "\t" + chartVideos + "\n");
        for (String line : lines) {
            rows.append(columns).append(line.replace(' ', '\t')).append('\n');
        }
        return this;
    }

    /** Writes the folder; what is there already is replaced. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("part-r-00000"), rows, StandardCharsets.UTF_8);
        if (!keyColumns.isEmpty()) {
            Files.createDirectories(folder.resolve("_charts"));
            Files.writeString(folder.resolve("_charts/part-r-00000"), charts, StandardCharsets.UTF_8);
        }
        FileSystem fs = FileSystem.getLocal(new Configuration());
        Files.deleteIfExists(folder.resolve("_summary.json"));
        SummaryFile.write(fs, new org.apache.hadoop.fs.Path(folder.toString()), summary());
        Files.writeString(folder.resolve("_SUCCESS"), "");
        return folder;
    }

    private RunSummary summary() {
        return new RunSummary(
                RunSummary.Kind.TOP,
                new LineCounts(plays, plays, 0, 0, new TreeMap<>(Map.of())),
                plays,
                videos,
                keyColumns.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count),
                List.of(),
                settings,
                Coverage.none(),
                OptionalInt.of(k),
                new ViewTotals(0, 0, span),
                withheld,
                RunSummary.columns(keyColumns, hasViewers));
    }
}
