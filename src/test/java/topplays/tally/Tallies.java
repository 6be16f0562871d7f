package topplays.tally;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import topplays.model.VideoId;

/** Fills tallies and reads their sums. */
final class Tallies {
    private Tallies() {}

    /** Random ids of few lengths and letters, so that many are equal or have equal prefixes. */
    static String randomId(Random random) {
        int[] lengths = {1, 2, 3, 7, 8, 9, 11, 12, 13, 16, 17, 36, 300};
        StringBuilder id = new StringBuilder(random.nextBoolean() ? "" : "video");
        int length = id.length() + lengths[random.nextInt(random.nextInt(20) == 0 ? lengths.length : 11)];
        int letters = random.nextBoolean() ? 2 : 256;
        while (id.length() < length) {
            id.append((char) random.nextInt(letters));
        }
        return id.toString();
    }

    static void add(PlayTally tally, String id, long plays) {
        byte[] bytes = ("\t" + id + "\n").getBytes(StandardCharsets.ISO_8859_1);
        tally.add(bytes, 1, bytes.length - 1, plays);
    }

    static void takeOut(PlayTally tally, Map<String, Long> sums) {
        byte[] id = new byte[VideoId.MAX_BYTES];
        for (int video : inOrder(tally)) {
            sums.merge(text(id, tally.copyId(video, id)), tally.plays(video), Long::sum);
        }
        tally.clear();
    }

    static List<String> sums(PlayTally tally) {
        byte[] id = new byte[VideoId.MAX_BYTES];
        List<String> sums = new ArrayList<>();
        for (int video : inOrder(tally)) {
            sums.add(text(id, tally.copyId(video, id)) + " " + tally.plays(video));
        }
        return sums;
    }

    static List<String> texts(SortedMap<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .toList();
    }

    private static String text(byte[] id, int length) {
        return new String(Arrays.copyOf(id, length), StandardCharsets.ISO_8859_1);
    }

    private static int[] inOrder(PlayTally tally) {
        int[] videos = tally.videos();
        tally.sort(videos, 0, videos.length);
        return videos;
    }
}
