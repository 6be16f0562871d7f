package topplays.storage.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.Coverage;

class EventsListingTest {
    private final Configuration conf = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void listsTheBatchesOfAWriterInTheOrderOfTheirNumbers() throws IOException {
        write("2026-11-21/events-a-0000000000000003-0000000000000004.tsv", "c\nd\n");
        write("2026-11-20/events-a-0000000000000001-0000000000000002.tsv", "a\nb\n");
        write("2026-11-20/events-b-0000000000000001-0000000000000001.tsv", "x\n");
        write("2026-11-20/notes.txt", "nothing of ours");

        EventsListing all = EventsListing.of(path(), conf);

        assertThat(all.batches()).hasSize(3);
        assertThat(read(all.ofWriter("a"))).isEqualTo("a\nb\nc\nd\n");
        assertThat(all.covered()).isEqualTo(covered(Map.of("a", range(1, 4), "b", range(1, 1))));
    }

    @Test
    void tellsWhatIsCoveredFromWhatIsNot() throws IOException {
        write("2026-11-20/events-a-0000000000000001-0000000000000002.tsv", "a\nb\n");
        write("2026-11-20/events-a-0000000000000003-0000000000000003.tsv", "c\n");
        EventsListing all = EventsListing.of(path(), conf);

        assertThat(read(all.without(covered(Map.of("a", range(1, 2)))))).isEqualTo("c\n");
        assertThat(read(all.within(covered(Map.of("a", range(1, 2)))))).isEqualTo("a\nb\n");
        assertThat(read(all.without(Coverage.none()))).isEqualTo("a\nb\nc\n");
        assertThatThrownBy(() -> all.without(covered(Map.of("a", range(1, 1)))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("counted in part");
    }

    @Test
    void readsCompressedBatchesAndLinesOverTheEndsOfBlocks() throws IOException {
        String line = "x".repeat(300) + "\n";
        String lines = line.repeat(5_000);
        Path file = folder.resolve("2026-11-20/events-a-0000000000000001-0000000000005000.tsv.gz");
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(UTF_8));
        }
        List<Integer> events = new ArrayList<>();

        EventsListing.of(path(), conf).read(conf, block -> events.add(block.events()));

        assertThat(events).hasSizeGreaterThan(1);
        assertThat(events.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5_000);
        assertThat(read(EventsListing.of(path(), conf))).isEqualTo(lines);
    }

    @Test
    void aFileWithoutAnEventLineIsNamed() throws IOException {
        write("2026-11-20/events-a-0000000000000001-0000000000000001.tsv", "cut off");

        assertThatThrownBy(() -> read(EventsListing.of(path(), conf)))
                .hasMessageContaining(
                        "events-a-0000000000000001-0000000000000001.tsv is damaged: it has a line without an end");
    }

    private org.apache.hadoop.fs.Path path() {
        return new org.apache.hadoop.fs.Path(folder.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Coverage.Range range(long first, long last) {
        return new Coverage.Range(first, last);
    }

    private static Coverage covered(Map<String, Coverage.Range> ranges) {
        TreeMap<String, List<Coverage.Range>> writers = new TreeMap<>();
        ranges.forEach((writer, range) -> writers.put(writer, List.of(range)));
        return new Coverage(writers);
    }

    private String read(EventsListing listing) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        listing.read(conf, block -> {
            try {
                block.writeTo(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return text.toString(UTF_8);
    }
}
