package topplays.format.lists;

import java.util.Arrays;
import topplays.bytes.ByteWords;
import topplays.bytes.FieldText;
import topplays.bytes.KeyedHash;

/**
 * Answers whether agents are robots, and remembers the answer for each distinct agent. Its memory is bounded: when it is full,
 * it forgets everything. Not thread-safe.
 */
public final class RobotVerdicts {
    private static final int MAX_SLOTS = 1 << 17;
    private static final int MAX_BYTES = 16 << 20;
    private static final int ROBOT = 1;
    /** A slot has two words, side by side: one access to memory reads both. */
    private static final int WORDS = 2;

    private final RobotsList.Search search;
    private final int maxBytes;

    /** The agents' bytes, one agent after the other. */
    private byte[] agents = new byte[1 << 14];

    private int agentsEnd;
    /**
     * Two words per slot: the agent's hash, whose lowest bit is the verdict, and the agent's place: its start in the upper half
     * and its length plus one in the lower half. The second word of a free slot is 0.
     */
    private long[] slots = new long[WORDS << 8];

    private int size;

    public RobotVerdicts(RobotsList list) {
        this(list, MAX_BYTES);
    }

    /** @param maxBytes the maximum total length of the agents that are remembered */
    RobotVerdicts(RobotsList list, int maxBytes) {
        search = list.search();
        this.maxBytes = maxBytes;
    }

    /** Whether {@code source[start..end)}, read as {@link FieldText}, matches an expression. */
    public boolean isRobot(byte[] source, int start, int end) {
        long hash = hash(source, start, end) | ROBOT;
        int slot = slot(hash, source, start, end);
        if (slots[slot + 1] != 0) {
            return (slots[slot] & ROBOT) != 0;
        }
        boolean isRobot = search.matches(FieldText.of(source, start, end).text());
        if (end - start <= maxBytes / 2) {
            makeRoom(end - start);
            put(slot(hash, source, start, end), isRobot ? hash : hash ^ ROBOT, source, start, end);
        }
        return isRobot;
    }

    /** Agents are long, so this takes two words at a time. */
    private static long hash(byte[] source, int start, int end) {
        long hash = KeyedHash.begin(end - start);
        for (int at = start; at < end; at += 2 * Long.BYTES) {
            hash = KeyedHash.of(
                    hash ^ ByteWords.padded(source, at, end), ByteWords.padded(source, at + Long.BYTES, end));
        }
        return hash;
    }

    /** The slot of the agent or, if it is not there, the free slot for it. */
    private int slot(long hash, byte[] source, int start, int end) {
        int slot = firstSlot(hash);
        while (slots[slot + 1] != 0 && !isIn(slot, hash, source, start, end)) {
            slot = (slot + WORDS) & (slots.length - 1);
        }
        return slot;
    }

    private int firstSlot(long hash) {
        return (int) (hash >>> Integer.SIZE) & (slots.length - WORDS);
    }

    private boolean isIn(int slot, long hash, byte[] source, int start, int end) {
        int from = (int) (slots[slot + 1] >>> Integer.SIZE);
        int length = (int) slots[slot + 1] - 1;
        return (slots[slot] | ROBOT) == hash && Arrays.equals(agents, from, from + length, source, start, end);
    }

    private void put(int slot, long hash, byte[] source, int start, int end) {
        System.arraycopy(source, start, agents, agentsEnd, end - start);
        slots[slot] = hash;
        slots[slot + 1] = (long) agentsEnd << Integer.SIZE | (end - start + 1);
        agentsEnd += end - start;
        size++;
    }

    private void makeRoom(int bytes) {
        boolean isFull = agentsEnd + bytes > maxBytes || size >= MAX_SLOTS / 2;
        if (isFull) {
            Arrays.fill(slots, 0);
            agentsEnd = 0;
            size = 0;
        } else if (size >= slots.length / WORDS / 2) {
            doubleSlots();
        }
        if (agentsEnd + bytes > agents.length) {
            agents = Arrays.copyOf(agents, Math.max(agentsEnd + bytes, Math.min(maxBytes, 2 * agents.length)));
        }
    }

    private void doubleSlots() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int from = 0; from < old.length; from += WORDS) {
            if (old[from + 1] != 0) {
                int slot = firstSlot(old[from]);
                while (slots[slot + 1] != 0) {
                    slot = (slot + WORDS) & (slots.length - 1);
                }
                slots[slot] = old[from];
                slots[slot + 1] = old[from + 1];
            }
        }
    }
}
