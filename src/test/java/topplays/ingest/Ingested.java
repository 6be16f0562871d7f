package topplays.ingest;

import java.util.List;
import topplays.model.LineCounts;

/**
 * The events and messages of a run.
 *
 * @param events the event lines, each byte as one character
 */
public record Ingested(
        String events,
        LineCounts counts,
        LineCounts countsOfAllRuns,
        List<String> notes,
        List<MalformedLine> malformed) {

    /** The videos in the order of their events. */
    public String videos() {
        StringBuilder videos = new StringBuilder();
        events.lines().forEach(line -> videos.append(line.split("\t", -1)[2]).append(' '));
        return videos.toString().strip();
    }
}
