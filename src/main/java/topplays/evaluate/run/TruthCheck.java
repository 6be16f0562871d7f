package topplays.evaluate.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import topplays.chart.Chart;
import topplays.evaluate.trial.Accuracy;
import topplays.model.VideoId;
import topplays.storage.result.CountsDirectory;
import topplays.storage.result.CountsReader;

/**
 * Compares a result with the simulator's truth, video by video. It shares no code with the jobs. It needs about a
 * hundred bytes of memory per video.
 */
final class TruthCheck {
    private final Map<VideoId, Long> notFound = new HashMap<>();
    private final List<VideoId> trueChart = new ArrayList<>();
    private final long videos;
    private long extra;
    private long wrong;

    /**
     * @param truth {@code video⇥plays} lines, highest plays first
     * @param k the number of chart rows to compare
     */
    TruthCheck(Path truth, int k) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(truth, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                VideoId video = VideoId.copyOf(line.substring(0, tab).getBytes(StandardCharsets.ISO_8859_1), 0, tab);
                notFound.put(video, Long.valueOf(line.substring(tab + 1)));
                if (trueChart.size() < k) {
                    trueChart.add(video);
                }
            }
        }
        this.videos = notFound.size();
    }

    /** Call it once. */
    Accuracy accuracy(CountsDirectory counts, Chart chart, SortedMap<String, Long> malformedMade, Configuration conf)
            throws IOException {
        CountsReader.read(counts, conf, this::compare);
        List<VideoId> found = chart.rows().stream().map(Chart.Row::video).toList();
        long rightful = found.stream().filter(trueChart::contains).count();
        return new Accuracy(
                videos,
                notFound.size(),
                extra,
                wrong,
                trueChart.size(),
                rightful / (double) Math.max(found.size(), trueChart.size()),
                1 - RankDistance.between(found, trueChart),
                malformedMade,
                counts.summary().lines().malformed());
    }

    private void compare(byte[] source, int start, int end, long plays) {
        Long expected = notFound.remove(VideoId.copyOf(source, start, end));
        if (expected == null) {
            extra++;
        } else if (expected != plays) {
            wrong++;
        }
    }
}
