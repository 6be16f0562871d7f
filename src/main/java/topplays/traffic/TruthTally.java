package topplays.traffic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The exact plays of each video in the spans that were counted. Takes 8 bytes per video and, during {@link #writeTo}, 20
 * more per played video. Not thread-safe.
 */
public final class TruthTally {
    private final VideoNames videos;
    private final byte[] folder;
    private final LongPredicate isView;
    private final long[] playsByRank;
    private long events;

    public TruthTally(SimulationSettings settings) {
        this(settings, "", event -> true);
    }

    /**
     * @param folder what stands before each video
     * @param isView whether an event is counted, given its number from 0
     */
    TruthTally(SimulationSettings settings, String folder, LongPredicate isView) {
        this.videos = new VideoNames(settings.seed());
        this.folder = folder.getBytes(StandardCharsets.US_ASCII);
        this.isView = isView;
        this.playsByRank = new long[settings.videos() + 1];
    }

    /** Counts a span; all spans must come in order. */
    public void count(SimulatedSpan span) {
        for (int i = 0; i < span.events(); i++) {
            if (isView.test(events++)) {
                playsByRank[span.views().rank(i)]++;
            }
        }
    }

    /** Writes {@code video⇥plays} lines of the videos that were played: plays descending, then ids ascending by bytes. */
    public void writeTo(OutputStream out) throws IOException {
        long[] plays =
                Arrays.stream(playsByRank).filter(count -> count > 0).sorted().toArray();
        long[] ids = idsInOrderOf(plays);
        int end = plays.length;
        while (end > 0) {
            int start = firstOf(plays[end - 1], plays);
            Arrays.sort(ids, start, end);
            writeLines(ids, start, end, plays[start], out);
            end = start;
        }
    }

    /** The videos' ids as {@link #sortable} bits, in the order of {@code plays}. */
    private long[] idsInOrderOf(long[] plays) {
        long[] ids = new long[plays.length];
        int[] placed = new int[plays.length];
        for (int rank = 1; rank < playsByRank.length; rank++) {
            if (playsByRank[rank] > 0) {
                int first = firstOf(playsByRank[rank], plays);
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

    private void writeLines(long[] ids, int start, int end, long plays, OutputStream out) throws IOException {
        byte[] id = new byte[VideoNames.LENGTH];
        byte[] rest = ("\t" + plays + "\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = start; i < end; i++) {
            VideoNames.write(sortable(ids[i]), id, 0);
            out.write(folder);
            out.write(id);
            out.write(rest);
        }
    }
}
