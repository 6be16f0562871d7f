package topplays.serve.plays;

/**
 * The distribution of plays over videos: returns in constant time how many videos have more than a number of plays.
 *
 * <p>A tree over the base-64 digits of the plays. Each branch holds the number of its videos; empty branches are removed.
 * Not thread-safe.
 */
final class PlayRanks {
    private static final int DIGIT_BITS = 6;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int HIGHEST_SHIFT = Long.SIZE / DIGIT_BITS * DIGIT_BITS;

    private final Node root = new Node(HIGHEST_SHIFT);
    private long videos;

    private static final class Node {
        private final long[] videos = new long[DIGITS];
        private final Node[] branches;

        Node(int shift) {
            branches = new Node[shift == 0 ? 0 : DIGITS];
        }
    }

    /** Adds a video. */
    void add(long plays) {
        change(root, HIGHEST_SHIFT, plays, 1);
        videos++;
    }

    /** Changes the plays of one video from {@code before} to {@code after}. */
    void move(long before, long after) {
        Node node = root;
        int shift = HIGHEST_SHIFT;
        while (shift > 0 && before >>> shift == after >>> shift) {
            node = node.branches[digit(before, shift)];
            shift -= DIGIT_BITS;
        }
        change(node, shift, after, 1);
        change(node, shift, before, -1);
    }

    private static void change(Node top, int topShift, long plays, int change) {
        Node node = top;
        for (int shift = topShift; ; shift -= DIGIT_BITS) {
            int digit = digit(plays, shift);
            node.videos[digit] += change;
            if (shift == 0) {
                return;
            }
            if (node.videos[digit] == 0) {
                node.branches[digit] = null;
                return;
            }
            if (node.branches[digit] == null) {
                node.branches[digit] = new Node(shift - DIGIT_BITS);
            }
            node = node.branches[digit];
        }
    }

    private static int digit(long plays, int shift) {
        return (int) (plays >>> shift) & (DIGITS - 1);
    }

    /** Returns the number of videos with more plays. */
    long above(long plays) {
        long above = 0;
        Node node = root;
        for (int shift = HIGHEST_SHIFT; node != null; shift -= DIGIT_BITS) {
            int digit = digit(plays, shift);
            for (int higher = digit + 1; higher < DIGITS; higher++) {
                above += node.videos[higher];
            }
            node = shift == 0 ? null : node.branches[digit];
        }
        return above;
    }

    long videos() {
        return videos;
    }
}
