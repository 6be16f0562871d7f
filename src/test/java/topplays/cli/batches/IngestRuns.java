package topplays.cli.batches;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import topplays.cli.CommandRun;
import topplays.cli.EventsFolder;

/** Runs of {@code ingest} into one EVENTS folder, and the logs that they read. */
record IngestRuns(Path folder, EventsFolder events) {
    /** Logs are in {@code folder}, the batches in its folder {@code events}. */
    static IngestRuns in(Path folder) {
        return new IngestRuns(folder, new EventsFolder(folder.resolve("events")));
    }

    CommandRun ingest(Path log, String... options) {
        Stream<String> line =
                Stream.of("ingest", log.toString(), events.folder().toString());
        return CommandRun.of(Stream.concat(line, Arrays.stream(options)).toArray(String[]::new));
    }

    CommandRun ingestInput(String input, String... options) {
        return ingestInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), options);
    }

    CommandRun ingestInput(InputStream input, String... options) {
        InputStream before = System.in;
        System.setIn(input);
        try {
            return ingest(Path.of("-"), options);
        } finally {
            System.setIn(before);
        }
    }

    Path log(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    Path gzip(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** The lines {@code video-from} up to, not including, {@code video-to}. */
    static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(from, to).forEach(i -> lines.append("video-").append(i).append('\n'));
        return lines.toString();
    }
}
