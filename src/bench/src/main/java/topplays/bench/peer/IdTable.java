package topplays.bench.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Plays by id, for {@link BareLoopChart}: open addressing in one array, four words a slot, so that none crosses a cache
 * line. Exact for ids of 1 to 16 bytes without a zero byte; it is asked for no others.
 *
 * <p>Ids wait in a queue until there are 64 of them. Then all their slots are read, so that the processor fetches them
 * side by side, and only then is each looked up.
 */
final class IdTable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int PLAYS = 2;
    private static final int SLOT_WORDS = 4;
    private static final int QUEUE = 64;

    private final long[] lows = new long[QUEUE];
    private final long[] highs = new long[QUEUE];
    private final int[] homes = new int[QUEUE];
    private int queued;

    private long[] words = new long[SLOT_WORDS << 16];
    private int mask = words.length - SLOT_WORDS;
    private int ids;
    private long touched;

    /** Told each id and its plays. */
    @FunctionalInterface
    interface Visitor {
        void visit(long low, long high, long plays);
    }

    /** One play more of the id whose bytes are {@code low}, then {@code high}, then zeros. */
    void add(long low, long high) {
        lows[queued] = low;
        highs[queued] = high;
        if (++queued == QUEUE) {
            flush();
        }
    }

    private void flush() {
        for (int i = 0; i < queued; i++) {
            homes[i] = home(lows[i], highs[i]);
            touched += words[homes[i]];
        }
        for (int i = 0; i < queued; i++) {
            words[slot(homes[i], lows[i], highs[i]) + PLAYS]++;
        }
        queued = 0;
        if (ids > mask / SLOT_WORDS / 2) {
            grow();
        }
    }

    private int home(long low, long high) {
        long hash = (low ^ Long.rotateLeft(high, 29)) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash >>> 30) & mask;
    }

    /** Where the id's slot begins; a free one becomes its own. */
    private int slot(int home, long low, long high) {
        int at = home;
        while (words[at + LOW] != low || words[at + HIGH] != high) {
            if (words[at + LOW] == 0) {
                words[at + LOW] = low;
                words[at + HIGH] = high;
                ids++;
                return at;
            }
            at = (at + SLOT_WORDS) & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = words;
        words = new long[2 * old.length];
        mask = words.length - SLOT_WORDS;
        ids = 0;
        for (int at = 0; at < old.length; at += SLOT_WORDS) {
            if (old[at + LOW] != 0) {
                words[slot(home(old[at + LOW], old[at + HIGH]), old[at + LOW], old[at + HIGH]) + PLAYS] =
                        old[at + PLAYS];
            }
        }
    }

    /** Adds what another has counted. */
    void addAll(IdTable other) {
        flush();
        other.forEach((low, high, plays) -> {
            words[slot(home(low, high), low, high) + PLAYS] += plays;
            if (ids > mask / SLOT_WORDS / 2) {
                grow();
            }
        });
    }

    void forEach(Visitor visitor) {
        flush();
        for (int at = 0; at < words.length; at += SLOT_WORDS) {
            if (words[at + LOW] != 0) {
                visitor.visit(words[at + LOW], words[at + HIGH], words[at + PLAYS]);
            }
        }
    }

    /** Eight bytes as a word, the first the lowest. */
    static long wordAt(byte[] source, int at) {
        return (long) LONGS.get(source, at);
    }

    /** What the look-ahead has read; of no meaning, but it must not be optimised away. */
    long touched() {
        return touched;
    }
}
