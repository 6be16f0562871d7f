package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.CombineFileSplit;
import org.junit.jupiter.api.Test;

class SplitPackerTest {
    @Test
    void cutsALargeFileIntoEqualSplits() {
        assertThat(pack(100, range("a", 0, 200))).containsExactly("a:0+100", "a:100+100");
        assertThat(pack(100, range("a", 0, 201))).containsExactly("a:0+100", "a:100+100", "a:200+1");
    }

    @Test
    void putsSmallFilesTogether() {
        assertThat(pack(100, range("a", 0, 40), range("b", 0, 40), range("c", 0, 40)))
                .containsExactly("a:0+40 b:0+40 c:0+20", "c:20+20");
    }

    @Test
    void keepsAnArchiveWholeInTheSplitWhereMostOfItFits() {
        assertThat(pack(100, range("a", 0, 60), archive("b", 70), archive("c", 300), archive("d", 10)))
                .containsExactly("a:0+60 b:0+70", "c:0+300", "d:0+10");
    }

    @Test
    void joinsTheBlocksOfAFileOnOneHost() {
        assertThat(pack(100, range("a", 0, 50, "x"), range("a", 50, 50, "x"), range("a", 100, 50, "y")))
                .containsExactly("a:0+100 on x", "a:100+50");
    }

    @Test
    void readsFromTheHostThatHasTheBytes() {
        assertThat(pack(
                        100,
                        range("a", 0, 100, "x", "y"),
                        range("a", 100, 100, "x", "z"),
                        range("a", 200, 100, "x"),
                        range("a", 300, 10, "z")))
                .containsExactly("a:0+100 on x", "a:200+100 on x", "a:100+100 on z", "a:300+10");
    }

    @Test
    void combinesTheRestOfManyHosts() {
        assertThat(pack(100, range("a", 0, 10, "x"), range("b", 0, 10, "y"), range("c", 0, 60, "z")))
                .containsExactly("c:0+60 on z", "a:0+10 b:0+10");
    }

    @Test
    void makesNoSplitWithoutInput() {
        assertThat(pack(100)).isEmpty();
    }

    @Test
    void hasEveryByteOfRandomRangesInOneSplit() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<FileRange> ranges = new ArrayList<>();
            for (int file = 0; file < random.nextInt(30); file++) {
                String host = "host-" + random.nextInt(3);
                ranges.add(
                        random.nextInt(4) == 0
                                ? archive("f" + file, random.nextInt(500))
                                : range("f" + file, 0, 1 + random.nextInt(500), host));
            }
            int splitBytes = 1 + random.nextInt(300);
            TreeMap<String, Long> packed = new TreeMap<>();
            for (var each : SplitPacker.pack(ranges, splitBytes)) {
                CombineFileSplit split = (CombineFileSplit) each;
                for (int i = 0; i < split.getNumPaths(); i++) {
                    packed.merge(split.getPath(i).getName(), split.getLength(i), Long::sum);
                }
            }
            TreeMap<String, Long> expected = new TreeMap<>();
            ranges.forEach(range -> expected.put(range.file().getName(), range.length()));
            assertThat(packed).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static FileRange range(String file, long start, long length, String... hosts) {
        return new FileRange(new Path("/" + file), start, length, false, List.of(hosts));
    }

    private static FileRange archive(String file, long length) {
        return new FileRange(new Path("/" + file), 0, length, true, List.of());
    }

    private static List<String> pack(long splitBytes, FileRange... ranges) {
        return SplitPacker.pack(List.of(ranges), splitBytes).stream()
                .map(split -> text((CombineFileSplit) split))
                .toList();
    }

    private static String text(CombineFileSplit split) {
        List<String> parts = IntStream.range(0, split.getNumPaths())
                .mapToObj(i -> split.getPath(i).getName() + ":" + split.getOffset(i) + "+" + split.getLength(i))
                .toList();
        try {
            String hosts = String.join(" ", Arrays.asList(split.getLocations()));
            return String.join(" ", parts) + (hosts.isEmpty() ? "" : " on " + hosts);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
