package topplays.evaluate.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import topplays.model.EnumNames;
import topplays.model.EventBlock;

/** The format and compression of the events of an input. */
public enum LineForm {
    TOPPLAYS(".tsv", 46),
    CSV(".csv", 46),
    JSONL(".jsonl", 78),
    TOPPLAYS_GZIP(".tsv.gz", 20),
    /** A web log, which needs whole views and not only event lines. */
    COMBINED(".log", 190);

    private final String extension;
    private final int bytesPerEvent;

    LineForm(String extension, int bytesPerEvent) {
        this.extension = extension;
        this.bytesPerEvent = bytesPerEvent;
    }

    public String extension() {
        return extension;
    }

    /** Approximate bytes, for an estimate. */
    int bytesPerEvent() {
        return bytesPerEvent;
    }

    /** The command-line options that read this form. */
    public List<String> options() {
        return switch (this) {
            case TOPPLAYS, TOPPLAYS_GZIP -> List.of();
            case CSV -> List.of("--input-format", "csv", "--video", "3");
            case JSONL -> List.of("--input-format", "jsonl", "--video", "video");
            case COMBINED -> List.of("--input-format", "combined");
        };
    }

    public boolean isCompressed() {
        return this == TOPPLAYS_GZIP;
    }

    /** Writes events. Throws {@link IllegalArgumentException} for a web log, which {@link topplays.traffic.WebLog} writes. */
    public void write(EventBlock block, OutputStream out) throws IOException {
        if (this == COMBINED) {
            throw new IllegalArgumentException("event lines have no requests");
        }
        if (this == TOPPLAYS || this == TOPPLAYS_GZIP) {
            block.writeTo(out);
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream(block.length());
        block.writeTo(lines);
        String text = lines.toString(StandardCharsets.US_ASCII);
        out.write((this == CSV ? text.replace('\t', ',') : json(text)).getBytes(StandardCharsets.US_ASCII));
    }

    /** Simulated ids need no escapes. */
    private static String json(String lines) {
        StringBuilder json = new StringBuilder(2 * lines.length());
        lines.lines().forEach(line -> {
            String[] fields = line.split("\t", -1);
            json.append("{\"time\":\"").append(fields[0]);
            json.append("\",\"user\":\"").append(fields[1]);
            json.append("\",\"video\":\"").append(fields[2]).append("\"}\n");
        });
        return json.toString();
    }

    /** The name in files, such as {@code topplays-gzip}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
