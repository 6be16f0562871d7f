package topplays.ingest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;

/** A folder of logs, read by one ingest after another; positions are passed on as JSON. Each byte is one character. */
public final class LogFolder {
    private static final Configuration CONF = new Configuration();

    public static final long ARRIVAL_MILLIS = 1_763_626_530_123L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final InputSettings settings;
    private String position = "{}";
    private Path input;

    LogFolder(Path folder, Map<String, ?> options) {
        this.folder = folder;
        this.input = folder;
        this.settings = InputOptions.parse(options);
    }

    Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), stored(name, content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    void append(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
    }

    /** From now on only this file is an input. */
    void readOnly(String name) {
        input = folder.resolve(name);
    }

    /** Removes the members that older versions did not record. */
    void forgetNewMembers() {
        position = position.replaceAll(",\"(tail|storedTail)(Bytes\":[0-9]+|Sha256\":\"[0-9a-f]*\")", "");
    }

    void rename(String name, String newName) throws IOException {
        Files.move(folder.resolve(name), folder.resolve(newName));
    }

    /** A file's bytes: compressed if its name says so. */
    public static byte[] stored(String name, byte[] content) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(stored)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(stored, 1) : stored) {
            out.write(content);
        }
        return stored.toByteArray();
    }

    /** One whole run over the folder; its position is stored. */
    Ingested ingest() throws IOException {
        return ingest(1 << 20, Integer.MAX_VALUE);
    }

    /** A whole run that reads last lines without LF too. */
    Ingested ingestFinal() throws IOException {
        return ingest(1 << 20, Integer.MAX_VALUE, true);
    }

    /** A run that ends after so many blocks as if it were killed; the position of the last block is stored. */
    Ingested ingest(int blockBytes, int blocks) throws IOException {
        return ingest(blockBytes, blocks, false);
    }

    Ingested ingest(int blockBytes, int blocks, boolean isFinal) throws IOException {
        StringBuilder events = new StringBuilder();
        try (LogFiles files = open(isFinal)) {
            EventLines lines = new EventLines(1);
            int left = blocks;
            while (left > 0 && files.fill(lines, blockBytes, ARRIVAL_MILLIS)) {
                events.append(take(lines));
                position = JSON.writeValueAsString(files.position());
                left--;
            }
            if (left > 0) {
                position = JSON.writeValueAsString(files.position());
            }
            return new Ingested(
                    events.toString(),
                    files.counts(),
                    files.countsOfAllRuns(),
                    files.takeNotes(),
                    files.malformedLines());
        }
    }

    LogFiles open(boolean isFinal) throws IOException {
        Map<String, Object> from = JSON.readValue(position, new TypeReference<Map<String, Object>>() {});
        return LogFiles.open(List.of(new org.apache.hadoop.fs.Path(input.toUri())), settings, isFinal, from, CONF);
    }

    public static String take(EventLines lines) throws IOException {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        lines.takeBlock().writeTo(events);
        return events.toString(StandardCharsets.ISO_8859_1);
    }
}
