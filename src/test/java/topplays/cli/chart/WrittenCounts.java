package topplays.cli.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * COUNTS folders that are written as a count would publish them.
 *
 * @param folder the folder in which they are made
 */
record WrittenCounts(Path folder) {

    /** Writes a folder with these lines, all of which have two or three columns. */
    void write(String name, List<String> lines) throws IOException {
        write(name, "{}", "", lines);
    }

    /**
     * Writes a folder with these lines.
     *
     * @param settings a JSON object
     * @param span the times of the first and the last view with a blank between, or nothing
     */
    void write(String name, String settings, String span, List<String> lines) throws IOException {
        Path counts = Files.createDirectory(folder.resolve(name));
        Files.writeString(counts.resolve("part-r-00000"), String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
        boolean hasViewers = lines.stream().anyMatch(line -> line.split("\t", -1).length > 2);
        long plays = lines.stream()
                .mapToLong(line -> Long.parseLong(line.split("\t", -1)[1]))
                .sum();
        String times = span.isEmpty()
                ? ""
                : "\"firstView\": \"%s\", \"lastView\": \"%s\",".formatted((Object[]) span.split(" ", -1));
        Files.writeString(counts.resolve("_summary.json"), """
                {"format": 2, "kind": "counts", "linesRead": %d, "counted": %d, "filtered": 0, "header": 0,
                 "malformed": {}, "plays": %d, "videos": %d, "columns": ["video", "plays"%s], %s
                 "skippedFiles": [], "settings": %s, "covered": {}}
                """.formatted(
                        plays, plays, plays, lines.size(), hasViewers ? ", \"viewers\"" : "", times, settings));
        Files.createFile(counts.resolve("_SUCCESS"));
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }
}
