package topplays.traffic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import topplays.rule.PlayRule;
import topplays.traffic.truth.TruthRule;

/**
 * The exact plays of each video, and its viewers if the rule counts them, in the spans that were counted. Takes 8 bytes per
 * video and, during {@link #writeTo}, 20 more per played video; under a rule also the memory of {@link ViewPairs}, and about
 * a hundred bytes per video whose viewers are counted. Not thread-safe.
 */
public final class TruthTally {
    private final VideoNames videos;
    private final Form form;
    private final PlayRule rule;
    private final Optional<TruthRule> plays;
    private final long[] playsByRank;
    private final Map<Long, Long> viewersByVideo = new HashMap<>();
    private long events;

    /**
     * How views are written.
     *
     * @param folder what stands before each video
     * @param unitMillis the unit of times, which are cut to it
     * @param isView whether an event is a view, given its number from 0
     */
    record Form(String folder, long unitMillis, LongPredicate isView) {}

    /**
     * Counts event lines.
     *
     * @param rule must be without amounts; its viewer is the user
     */
    public TruthTally(SimulationSettings settings, PlayRule rule) {
        this(settings, rule, new Form("", 1, event -> true));
    }

    TruthTally(SimulationSettings settings, PlayRule rule, Form form) {
        this.videos = new VideoNames(settings.seed());
        this.form = form;
        this.rule = rule;
        this.plays = rule.groupsViews() ? Optional.of(new TruthRule(rule)) : Optional.empty();
        this.playsByRank = new long[settings.videos() + 1];
    }

    /** Counts a span; all spans must come in order. */
    public void count(SimulatedSpan span) {
        for (int i = 0; i < span.events(); i++) {
            if (form.isView().test(events++)) {
                int rank = span.views().rank(i);
                playsByRank[rank] += plays.isEmpty() || isPlay(span, i, rank) ? 1 : 0;
            }
        }
    }

    private boolean isPlay(SimulatedSpan span, int event, int rank) {
        long unit = form.unitMillis();
        long time = Math.floorDiv(span.epochMillis(event), unit) * unit;
        boolean isPlay = plays.orElseThrow().isPlay(span.views().user(event), rank, time);
        if (rule.countsViewers() && plays.orElseThrow().wasFirst()) {
            viewersByVideo.merge(videos.bits(rank), 1L, Long::sum);
        }
        return isPlay;
    }

    /** Writes {@code video⇥plays[⇥viewers]} lines of the videos that were played: plays descending, then ids ascending by bytes. */
    public void writeTo(OutputStream out) throws IOException {
        long[] numbers =
                Arrays.stream(playsByRank).filter(count -> count > 0).sorted().toArray();
        long[] ids = idsInOrderOf(numbers);
        int end = numbers.length;
        while (end > 0) {
            int start = firstOf(numbers[end - 1], numbers);
            Arrays.sort(ids, start, end);
            writeLines(ids, start, end, numbers[start], out);
            end = start;
        }
    }

    /** The videos' ids as {@link #sortable} bits, in the order of {@code numbers}. */
    private long[] idsInOrderOf(long[] numbers) {
        long[] ids = new long[numbers.length];
        int[] placed = new int[numbers.length];
        for (int rank = 1; rank < playsByRank.length; rank++) {
            if (playsByRank[rank] > 0) {
                int first = firstOf(playsByRank[rank], numbers);
                ids[first + placed[first]++] = sortable(videos.bits(rank));
            }
        }
        return ids;
    }

    /** Converts between unsigned numbers and signed numbers of the same order, in both directions. */
    private static long sortable(long bits) {
        return bits ^ Long.MIN_VALUE;
    }

    private static int firstOf(long value, long[] ascending) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void writeLines(long[] ids, int start, int end, long number, OutputStream out) throws IOException {
        byte[] id = new byte[VideoNames.LENGTH];
        byte[] folder = form.folder().getBytes(StandardCharsets.US_ASCII);
        for (int i = start; i < end; i++) {
            long bits = sortable(ids[i]);
            VideoNames.write(bits, id, 0);
            out.write(folder);
            out.write(id);
            String viewers = rule.countsViewers() ? "\t" + viewersByVideo.get(bits) : "";
            out.write(("\t" + number + viewers + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
