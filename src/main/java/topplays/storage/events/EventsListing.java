package topplays.storage.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.EventBlock;
import topplays.storage.BatchName;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/** The batches of all writers in EVENTS at one moment. Each is whole; batches that appear later are not included. */
public record EventsListing(List<InputFile> batches) {
    private static final int BLOCK_BYTES = 1 << 18;

    public EventsListing {
        batches = List.copyOf(batches);
    }

    /** Lists EVENTS, which must exist; skips files that are not batches. */
    public static EventsListing of(Path events, Configuration conf) throws IOException {
        InputListing files = InputListing.of(List.of(events), conf);
        return new EventsListing(files.without(file -> nameOf(file).isEmpty()).files());
    }

    private static Optional<BatchName> nameOf(InputFile file) {
        return BatchName.parse(file.path().getName());
    }

    /** The batches that {@code covered} does not hold. Throws IOException if it holds a part of one. */
    public EventsListing without(Coverage covered) throws IOException {
        List<InputFile> uncovered = new ArrayList<>();
        for (InputFile file : batches) {
            BatchName name = nameOf(file).orElseThrow();
            if (!covered.holds(name.writer(), name.events())) {
                requireApart(covered, name, file);
                uncovered.add(file);
            }
        }
        return new EventsListing(uncovered);
    }

    private static void requireApart(Coverage covered, BatchName name, InputFile file) throws IOException {
        try {
            covered.plus(new Coverage(new TreeMap<>(Map.of(name.writer(), List.of(name.events())))));
        } catch (IllegalArgumentException e) {
            throw new IOException("%s is counted in part: %s; count again".formatted(file.path(), e.getMessage()), e);
        }
    }

    /** The batches that {@code covered} holds. */
    public EventsListing within(Coverage covered) {
        return new EventsListing(batches.stream()
                .filter(file -> nameOf(file)
                        .filter(name -> covered.holds(name.writer(), name.events()))
                        .isPresent())
                .toList());
    }

    /** The batches of one writer, in the order of their numbers. */
    public EventsListing ofWriter(String writer) {
        return new EventsListing(batches.stream()
                .filter(file -> nameOf(file)
                        .filter(name -> name.writer().equals(writer))
                        .isPresent())
                .sorted((one, other) ->
                        one.path().getName().compareTo(other.path().getName()))
                .toList());
    }

    /** The events in these batches. */
    public Coverage covered() throws IOException {
        return new InputListing(batches).covered();
    }

    /** Reads their events in blocks. The content of a block never changes. */
    public void read(Configuration conf, Consumer<EventBlock> events) throws IOException {
        for (InputFile file : batches) {
            try (InputStream in = file.path().getFileSystem(conf).open(file.path());
                    InputStream lines = file.name().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
                read(lines, file, events);
            }
        }
    }

    private static void read(InputStream in, InputFile file, Consumer<EventBlock> events) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        int length = in.readNBytes(block, 0, block.length);
        while (length > 0) {
            int end = length;
            while (end > 0 && block[end - 1] != '\n') {
                end--;
            }
            if (end == 0) {
                throw new IOException("%s is damaged: it has a line without an end; restore it".formatted(file.path()));
            }
            events.accept(new EventBlock(block, 0, end, linesIn(block, end)));
            byte[] rest = Arrays.copyOfRange(block, end, length);
            block = Arrays.copyOf(rest, BLOCK_BYTES);
            length = rest.length + in.readNBytes(block, rest.length, BLOCK_BYTES - rest.length);
        }
    }

    private static int linesIn(byte[] block, int end) {
        int lines = 0;
        for (int at = 0; at < end; at++) {
            lines += block[at] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
