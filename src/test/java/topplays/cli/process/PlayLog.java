package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What many threads fed and read, with the times at which each asked and was answered: tells whether all of it can be true
 * of one count that changes at a stroke, somewhere between asking and answer.
 */
final class PlayLog {
    private final Map<String, List<Feed>> feeds = new HashMap<>();
    private final Map<String, List<Read>> reads = new HashMap<>();

    /** Plays of a video that were accepted. */
    private record Feed(long plays, long start, long end) {}

    private record Read(long plays, long start, long end) {}

    synchronized void fed(List<String> videos, long start, long end) {
        Map<String, Long> plays = new HashMap<>();
        videos.forEach(video -> plays.merge(video, 1L, Long::sum));
        plays.forEach((video, count) ->
                feeds.computeIfAbsent(video, unused -> new ArrayList<>()).add(new Feed(count, start, end)));
    }

    synchronized void read(String video, long plays, long start, long end) {
        reads.computeIfAbsent(video, unused -> new ArrayList<>()).add(new Read(plays, start, end));
    }

    synchronized long reads() {
        return reads.values().stream().mapToInt(List::size).sum();
    }

    /** Each read saw all that was accepted before it asked, and nothing of what came after its answer; none goes back. */
    synchronized void requireConsistent() {
        reads.forEach((video, all) -> {
            NavigableMap<Long, Long> accepted = sums(video, Comparator.comparingLong(Feed::end), true);
            NavigableMap<Long, Long> sent = sums(video, Comparator.comparingLong(Feed::start), false);
            for (Read read : all) {
                assertThat(read.plays())
                        .as("a read of %s", video)
                        .isBetween(before(accepted, read.start()), before(sent, read.end()));
            }
            requireNeverBack(video, all);
        });
    }

    /** How many plays there were by each time at which more came. */
    private NavigableMap<Long, Long> sums(String video, Comparator<Feed> order, boolean byEnd) {
        TreeMap<Long, Long> sums = new TreeMap<>();
        long sum = 0;
        for (Feed feed :
                feeds.getOrDefault(video, List.of()).stream().sorted(order).toList()) {
            sum += feed.plays();
            sums.put(byEnd ? feed.end() : feed.start(), sum);
        }
        return sums;
    }

    private static long before(NavigableMap<Long, Long> sums, long time) {
        Map.Entry<Long, Long> last = sums.floorEntry(time);
        return last == null ? 0 : last.getValue();
    }

    private static void requireNeverBack(String video, List<Read> all) {
        TreeMap<Long, Long> most = new TreeMap<>();
        long sofar = 0;
        for (Read read :
                all.stream().sorted(Comparator.comparingLong(Read::end)).toList()) {
            sofar = Math.max(sofar, read.plays());
            most.put(read.end(), sofar);
        }
        for (Read read : all) {
            assertThat(read.plays())
                    .as("a read of %s after others", video)
                    .isGreaterThanOrEqualTo(before(most, read.start()));
        }
    }

    /** The last read of each video saw all that was accepted, and no more. */
    synchronized void requireExactAtTheEnd() {
        feeds.forEach((video, all) -> {
            List<Read> last = reads.get(video);
            assertThat(last.get(last.size() - 1).plays())
                    .as("the last read of %s", video)
                    .isEqualTo(all.stream().mapToLong(Feed::plays).sum());
        });
    }
}
