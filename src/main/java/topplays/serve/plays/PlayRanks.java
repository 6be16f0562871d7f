package topplays.serve.plays;

/**
 * How many videos have how many plays: tells at once how many have more than some number.
 *
 * <p>A tree over the digits of a number of plays, in base 64, with the number of videos below each branch; only branches
 * with videos are there. Not thread-safe.
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

    /** Tells that a video has {@code after} plays now, and no longer {@code before}. */
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

    /** How many videos have more plays. */
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
