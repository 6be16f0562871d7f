package topplays.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A folder of batches, as anybody would look into it. */
public record EventsFolder(Path folder) {

    /** The batch files in the order of their numbers. */
    public List<Path> batches() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("events-"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /** All event lines in the order of their numbers. */
    public String lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path batch : batches()) {
            lines.append(content(batch));
        }
        return lines.toString();
    }

    /** The videos of all events in the order of their numbers. */
    public List<String> videos() throws IOException {
        return lines().lines().map(line -> line.split("\t", -1)[2]).toList();
    }

    /** Where numbers are missing or given twice, if anywhere. */
    public List<String> gaps() throws IOException {
        List<String> names =
                batches().stream().map(file -> file.getFileName().toString()).toList();
        List<Long> firsts = names.stream().map(name -> number(name, 33)).toList();
        List<Long> lasts = names.stream().map(name -> number(name, 16)).toList();
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .filter(i -> firsts.get(i) != (i == 0 ? 1 : lasts.get(i - 1) + 1))
                .map(names::get)
                .toList();
    }

    /** The 16 digits that begin so many characters before the file's extension. */
    private static long number(String name, int beforeExtension) {
        int end = name.indexOf(".tsv");
        return Long.parseLong(name, end - beforeExtension, end - beforeExtension + 16, 10);
    }

    private static String content(Path batch) {
        try (InputStream in = Files.newInputStream(batch);
                InputStream plain = batch.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
