package topplays.cli.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import topplays.cli.options.UsageException;
import topplays.client.VideoAnswer;
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.report.form.ReportFormat;

/** The plays of single videos in the order of the question: as a table, as {@code video⇥plays⇥rank} lines, or as JSON. */
record QueryReport(ReportFormat format, List<VideoAnswer> videos) {
    private static final String NO_RANK = "-";

    QueryReport {
        videos = List.copyOf(videos);
    }

    /** Refuses the formats that only a chart has. */
    static void requireSupported(ReportFormat format) {
        switch (format) {
            case TABLE, TSV, JSON -> {}
            default ->
                throw new UsageException("--report-format of single videos must be table, tsv or json, not " + format);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        switch (format) {
            case TSV -> writeTsv(out);
            case JSON -> out.write(AsciiJson.of(json()));
            default -> writeTable(out);
        }
    }

    /** Ids are the last column because their display width is unknown. */
    private void writeTable(OutputStream out) throws IOException {
        if (videos.isEmpty()) {
            return;
        }
        int playsWidth = width(
                "Plays",
                videos.stream().map(video -> Figures.count(video.plays())).toList());
        int rankWidth = width("Rank", videos.stream().map(QueryReport::rank).toList());
        String row = "%" + rankWidth + "s  %" + playsWidth + "s  %s%n";
        StringBuilder table = new StringBuilder(row.formatted("Rank", "Plays", "Video"));
        for (VideoAnswer video : videos) {
            String id = PrintableText.of(video.video().toString());
            table.append(row.formatted(rank(video), Figures.count(video.plays()), id));
        }
        out.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int width(String heading, List<String> cells) {
        return cells.stream().mapToInt(String::length).reduce(heading.length(), Math::max);
    }

    private static String rank(VideoAnswer video) {
        return video.rank().isPresent() ? Figures.count(video.rank().getAsLong()) : NO_RANK;
    }

    private void writeTsv(OutputStream out) throws IOException {
        for (VideoAnswer video : videos) {
            String rank = video.rank().isPresent() ? Long.toString(video.rank().getAsLong()) : NO_RANK;
            out.write(video.video().toBytes());
            out.write(("\t" + video.plays() + "\t" + rank + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (VideoAnswer video : videos) {
            ObjectNode json = all.addObject().put("video", video.video().toString());
            byte[] bytes = video.video().toBytes();
            if (!Arrays.equals(video.video().toString().getBytes(StandardCharsets.UTF_8), bytes)) {
                json.put("videoBase64", bytes);
            }
            json.put("plays", video.plays());
            json.put("batchPlays", video.batchPlays());
            json.put("livePlays", video.livePlays());
            video.rank().ifPresent(rank -> json.put("rank", rank));
            json.put("asOf", video.asOf());
        }
        return all;
    }
}
