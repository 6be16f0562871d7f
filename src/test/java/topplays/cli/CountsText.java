package topplays.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a COUNTS folder with nothing but the JDK; each byte is one character, so nothing is decoded away. */
public final class CountsText {
    private CountsText() {}

    /** All {@code video⇥plays} lines of all parts, sorted. */
    public static String sorted(Path counts) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(counts)) {
            parts = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList();
        }
        return parts.stream()
                .flatMap(part -> text(part).lines())
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
