package topplays.verify.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.verify.split.ByteText;

class PlaySorterTest {
    private RunFolder folder;

    private record Plays(long plays, long times) {}

    @BeforeEach
    void createFolder() throws IOException {
        folder = RunFolder.create();
    }

    @AfterEach
    void closeFolder() throws IOException {
        folder.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "5000, 10000", "100000, 10000", "10000000, 10000"})
    void addsUpTheSameVideosAndSortsThemByTheirBytes(long memory, int adds) throws IOException {
        Random random = new Random(memory);
        Map<String, Plays> expected = new TreeMap<>();
        PlaySorter sorter = new PlaySorter(memory, folder);
        for (int i = 0; i < adds; i++) {
            String id = id(random);
            long plays = random.nextInt(3) * (long) random.nextInt();
            expected.merge(
                    id,
                    new Plays(Math.abs(plays), 1),
                    (one, other) -> new Plays(one.plays + other.plays, one.times + 1));
            sorter.add(ByteText.toBytes(id), Math.abs(plays));
        }

        assertThat(read(sorter.runs())).containsExactlyEntriesOf(expected);
    }

    /** Ids that begin with each other, that hold zeros, and that differ late. */
    private static String id(Random random) {
        String start = random.nextBoolean() ? "" : "abcdefg".repeat(random.nextInt(4));
        StringBuilder id = new StringBuilder(start);
        do {
            id.append("\0a\u00ff".charAt(random.nextInt(3)));
        } while (random.nextInt(4) > 0);
        return id.toString();
    }

    private Map<String, Plays> read(List<Path> runs) throws IOException {
        Map<String, Plays> all = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (PlayStream videos = RunMerge.open(runs, folder)) {
            while (videos.next()) {
                String id = ByteText.of(videos.id(), 0, videos.id().length);
                order.add(id);
                all.put(id, new Plays(videos.plays(), videos.times()));
            }
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
        return all;
    }

    @Test
    void mergesMoreRunsThanMayBeOpenAtOnce() throws IOException {
        PlaySorter sorter = new PlaySorter(1, folder);
        for (int i = 0; i < 3 * RunMerge.MOST_RUNS; i++) {
            sorter.add(new byte[] {(byte) (i % 5)}, i);
        }
        List<Path> runs = sorter.runs();

        Map<String, Plays> all = read(runs);

        assertThat(runs).hasSize(3 * RunMerge.MOST_RUNS);
        assertThat(all.values().stream().mapToLong(Plays::times).sum()).isEqualTo(runs.size());
        assertThat(runs.stream().filter(Files::exists).count()).isLessThan(RunMerge.MOST_RUNS);
    }

    @Test
    void namesTheVideoWhosePlaysExceedALong() throws IOException {
        PlaySorter sorter = new PlaySorter(1, folder);
        sorter.add(new byte[] {'v'}, Long.MAX_VALUE);
        sorter.add(new byte[] {'v'}, 1);

        assertThatThrownBy(() -> read(sorter.runs()))
                .isInstanceOf(IOException.class)
                .hasMessage("the plays of video 'v' exceed 9223372036854775807");
    }

    @Test
    void aClosedFolderIsRemovedAndRefusesMoreRuns() throws IOException {
        PlaySorter sorter = new PlaySorter(1, folder);
        sorter.add(new byte[] {'a'}, 1);
        Path run = sorter.runs().get(0);
        assertThat(run).exists();
        sorter.add(new byte[] {'b'}, 1);

        folder.close();

        assertThat(run.getParent()).doesNotExist();
        assertThatThrownBy(sorter::runs).isInstanceOf(IOException.class);
    }
}
