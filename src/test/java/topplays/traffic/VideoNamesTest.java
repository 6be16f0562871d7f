package topplays.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VideoNamesTest {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");

    @Test
    void aMillionVideosHaveAMillionIdsOfElevenCharacters() {
        VideoNames names = new VideoNames(3);
        Set<String> seen = new HashSet<>();

        for (int rank = 1; rank <= 1_000_000; rank++) {
            seen.add(text(names.bits(rank)));
        }

        assertThat(seen.size()).isEqualTo(1_000_000);
        assertThat(seen.stream().allMatch(ID.asMatchPredicate())).isTrue();
    }

    @Test
    void everyBitIsInTheId() {
        long[] bits = LongStream.concat(LongStream.of(0), IntStream.range(0, 64).mapToLong(bit -> 1L << bit))
                .toArray();

        assertThat(LongStream.of(bits).mapToObj(VideoNamesTest::text).distinct())
                .hasSize(65);
        assertThat(text(0)).isEqualTo("----------0");
        assertThat(text(-1)).isEqualTo("zzzzzzzzzzw");
    }

    @Test
    void idsAreOrderedAsTheirBitsAreAsUnsignedNumbers() {
        VideoNames names = new VideoNames(4);
        List<Long> bits = IntStream.range(0, 10_000).mapToObj(names::bits).toList();

        assertThat(bits.stream().sorted(Long::compareUnsigned).map(VideoNamesTest::text))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    private static String text(long bits) {
        byte[] id = new byte[VideoNames.LENGTH];
        VideoNames.write(bits, id, 0);
        return new String(id, US_ASCII);
    }
}
