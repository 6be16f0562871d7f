package topplays.format.lists;

import java.util.Arrays;
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

    private final RobotsList.Search search;
    private final int maxBytes;

    /** The agents' bytes, one agent after the other. */
    private byte[] agents = new byte[1 << 14];

    private int agentsEnd;
    /** Hashes, of which the lowest bit is the verdict. */
    private long[] hashes = new long[1 << 8];

    private int[] starts = new int[hashes.length];
    /** Lengths plus one; 0 marks a free slot. */
    private int[] lengths = new int[hashes.length];

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
        long hash = KeyedHash.of(source, start, end) | ROBOT;
        int slot = slot(hash, source, start, end);
        if (lengths[slot] != 0) {
            return (hashes[slot] & ROBOT) != 0;
        }
        boolean isRobot = search.matches(FieldText.of(source, start, end).text());
        if (end - start <= maxBytes / 2) {
            makeRoom(end - start);
            int free = slot(hash, source, start, end);
            put(free, isRobot ? hash : hash ^ ROBOT, source, start, end);
        }
        return isRobot;
    }

    /** The slot of the agent or, if it is not there, the free slot for it. */
    private int slot(long hash, byte[] source, int start, int end) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (lengths[slot] != 0 && !isIn(slot, hash, source, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isIn(int slot, long hash, byte[] source, int start, int end) {
        int from = starts[slot];
        return (hashes[slot] | ROBOT) == hash
                && Arrays.equals(agents, from, from + lengths[slot] - 1, source, start, end);
    }

    private void put(int slot, long hash, byte[] source, int start, int end) {
        System.arraycopy(source, start, agents, agentsEnd, end - start);
        hashes[slot] = hash;
        starts[slot] = agentsEnd;
        lengths[slot] = end - start + 1;
        agentsEnd += end - start;
        size++;
    }

    private void makeRoom(int bytes) {
        boolean isFull = agentsEnd + bytes > maxBytes || size >= MAX_SLOTS / 2;
        if (isFull) {
            Arrays.fill(lengths, 0);
            agentsEnd = 0;
            size = 0;
        } else if (size >= hashes.length / 2) {
            doubleSlots();
        }
        if (agentsEnd + bytes > agents.length) {
            agents = Arrays.copyOf(agents, Math.max(agentsEnd + bytes, Math.min(maxBytes, 2 * agents.length)));
        }
    }

    private void doubleSlots() {
        long[] oldHashes = hashes;
        int[] oldStarts = starts;
        int[] oldLengths = lengths;
        hashes = new long[2 * oldHashes.length];
        starts = new int[hashes.length];
        lengths = new int[hashes.length];
        int mask = hashes.length - 1;
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldLengths[old] != 0) {
                int slot = (int) (oldHashes[old] >>> 32) & mask;
                while (lengths[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                hashes[slot] = oldHashes[old];
                starts[slot] = oldStarts[old];
                lengths[slot] = oldLengths[old];
            }
        }
    }
}
