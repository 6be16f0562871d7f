package topplays.traffic.truth;

import topplays.traffic.rate.SeedMix;

/**
 * A period and its plays for each pair of a viewer and a video, in a hash table of numbers: 40 to 80 bytes per pair, and
 * half as much again while it grows. Not thread-safe.
 */
final class ViewPairs {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 30;

    /** 0 where there is no pair, because users are numbered from 1. */
    private long[] pairs = new long[FIRST_SLOTS];

    private long[] periods = new long[FIRST_SLOTS];
    private int[] plays = new int[FIRST_SLOTS];
    private int size;

    int size() {
        return size;
    }

    /** The slot of a pair, which is added if it is new. Slots are valid until the next call. */
    int find(int user, int rank) {
        if (size == pairs.length / 2) {
            grow();
        }
        long pair = ((long) user << Integer.SIZE) | rank;
        int slot = slotOf(pair);
        if (pairs[slot] == 0) {
            pairs[slot] = pair;
            size++;
        }
        return slot;
    }

    /** The slot that holds a pair, or else the empty one for it. */
    private int slotOf(long pair) {
        int last = pairs.length - 1;
        int slot = (int) SeedMix.mix(pair) & last;
        while (pairs[slot] != 0 && pairs[slot] != pair) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private void grow() {
        if (pairs.length == MOST_SLOTS) {
            throw new IllegalStateException(
                    "the truth under a rule is limited to 500 million pairs of viewer and video");
        }
        long[] oldPairs = pairs;
        long[] oldPeriods = periods;
        int[] oldPlays = plays;
        pairs = new long[2 * oldPairs.length];
        periods = new long[pairs.length];
        plays = new int[pairs.length];
        for (int old = 0; old < oldPairs.length; old++) {
            if (oldPairs[old] != 0) {
                int slot = slotOf(oldPairs[old]);
                pairs[slot] = oldPairs[old];
                periods[slot] = oldPeriods[old];
                plays[slot] = oldPlays[old];
            }
        }
    }

    long period(int slot) {
        return periods[slot];
    }

    void setPeriod(int slot, long period) {
        periods[slot] = period;
    }

    int plays(int slot) {
        return plays[slot];
    }

    void setPlays(int slot, int number) {
        plays[slot] = number;
    }
}
