package topplays.bench.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Plays by id, for {@link BareLoopChart}: a hash table with open addressing in one array. A slot has four words, so
 * none crosses a cache line. Exact for ids of 1 to 16 bytes without a zero byte; it gets no others.
 *
 * <p>Ids are queued. When 64 are queued, all their slots are read once, so that the processor fetches them in parallel,
 * before each is looked up.
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

    /** Receives each id and its plays. */
    @FunctionalInterface
    interface Visitor {
        void visit(long low, long high, long plays);
    }

    /** Adds a play of the id whose bytes are {@code low}, then {@code high}; unused bytes are zero. */
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

    /** The start of the id's slot. A new id gets a free slot. */
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

    /** Adds the plays of another table. */
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

    /** Eight bytes as a little-endian word. */
    static long wordAt(byte[] source, int at) {
        return (long) LONGS.get(source, at);
    }

    /** The sum of the words read ahead. It has no meaning, but keeps the JIT compiler from removing the reads. */
    long touched() {
        return touched;
    }
}
