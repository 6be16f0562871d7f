package topplays.cli.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a result's parts. */
final class PartLines {
    private PartLines() {}

    /** The lines of all parts in a folder, in the order of their names. */
    static List<String> of(Path result) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(result)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines;
    }
}
