package topplays.tally;

import java.util.Arrays;
import java.util.Comparator;
import topplays.model.RankedBy;

/**
 * The K best of the play counts offered so far: those with the highest figure, and of equal ones those with the lowest ids.
 *
 * <p>Holds at most twice K counts, so a stream of any length needs bounded memory: whenever it is full, it is sorted and the worse
 * half is dropped. The result does not depend on the order of the offers. Offer each video once, with its whole count. A count
 * below the K best costs one comparison, and after {@link #clear} counts are kept in the objects of the ones before. Not thread-safe.
 */
public final class TopPlays {
    private static final int FIRST_CAPACITY = 16;

    private final int limit;
    private final RankedBy by;
    /** The objects after those in use are free. */
    private Kept[] kept;

    private int size;
    /** How many of the first ones are the best of an earlier sort, of which the last is the worst. */
    private int sorted;

    /** The most played. */
    public TopPlays(int limit) {
        this(limit, RankedBy.PLAYS);
    }

    public TopPlays(int limit, RankedBy by) {
        if (limit < 1) {
            throw new IllegalArgumentException("the length of a chart must be positive: " + limit);
        }
        this.limit = limit;
        this.by = by;
        kept = new Kept[Math.min(FIRST_CAPACITY, mostKept())];
    }

    private int mostKept() {
        return (int) Math.min(2L * limit, Integer.MAX_VALUE - Long.SIZE);
    }

    /** Offers the video with the id {@code source[start..end)}; the bytes are copied only if it is kept. */
    public void offer(byte[] source, int start, int end, long plays) {
        offer(source, start, end, plays, 0);
    }

    /** Offers a video with its viewers, as the method above does. */
    public void offer(byte[] source, int start, int end, long plays, long viewers) {
        long figure = by.figure(plays, viewers);
        if (sorted == limit && !kept[limit - 1].isAfter(figure, source, start, end)) {
            return;
        }
        if (size == mostKept()) {
            sort();
        }
        free().set(source, start, end, figure, plays, viewers);
    }

    private Kept free() {
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, (int) Math.min(2L * size, mostKept()));
        }
        if (kept[size] == null) {
            kept[size] = new Kept();
        }
        return kept[size++];
    }

    /** Drops all but the K best, puts the best first, and returns how many there are. */
    public int sort() {
        Arrays.sort(kept, 0, size, Kept.ORDER);
        size = Math.min(size, limit);
        sorted = size;
        return size;
    }

    /** The count at an index after {@link #sort}. It is valid until the next offer. */
    public Kept get(int index) {
        return kept[index];
    }

    /** Forgets all counts. */
    public void clear() {
        size = 0;
        sorted = 0;
    }

    /** A count that is kept. */
    public static final class Kept {
        private static final Comparator<Kept> ORDER = Kept::compare;

        private byte[] id = {};
        private int length;
        private long figure;
        private long plays;
        private long viewers;

        private void set(byte[] source, int start, int end, long newFigure, long newPlays, long newViewers) {
            length = end - start;
            if (id.length < length) {
                id = new byte[length];
            }
            System.arraycopy(source, start, id, 0, length);
            figure = newFigure;
            plays = newPlays;
            viewers = newViewers;
        }

        private static int compare(Kept one, Kept other) {
            return one.figure == other.figure
                    ? Arrays.compareUnsigned(one.id, 0, one.length, other.id, 0, other.length)
                    : Long.compare(other.figure, one.figure);
        }

        private boolean isAfter(long otherFigure, byte[] source, int start, int end) {
            return figure == otherFigure
                    ? Arrays.compareUnsigned(id, 0, length, source, start, end) > 0
                    : figure < otherFigure;
        }

        /** The bytes of the id are the first {@link #length} of these. */
        public byte[] id() {
            return id;
        }

        public int length() {
            return length;
        }

        /** The plays or viewers that rank it. */
        public long figure() {
            return figure;
        }

        public long plays() {
            return plays;
        }

        public long viewers() {
            return viewers;
        }
    }
}
