package topplays.format.lists;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import topplays.format.lists.RequiredLiterals.Literal;

/**
 * Finds the expressions that may match an agent: those with a required text in the agent, and those without required texts.
 *
 * <p>Each required text is found by three of its characters, its key. Searching looks up each three characters of the agent
 * once. Keys that occur in most agents are avoided where a text has another one. Immutable and thread-safe.
 */
final class LiteralIndex {
    /** The number of characters of a key. */
    static final int KEY_LENGTH = 3;

    private static final int KEY_BITS = 7;
    private static final int KEYS = 1 << (KEY_LENGTH * KEY_BITS);
    private static final int SLOTS_PER_TEXT = 8;
    private static final int MAX_SLOTS = 1 << 20;
    private static final String USUAL_PARTS =
            "mozilla/5.0 (windows nt 10.0; win64; x64) (macintosh; intel mac os x 10_15_7)"
                    + " (x11; linux x86_64) (iphone; cpu iphone os 17_0 like mac os x) (linux; android 10; k) (compatible; "
                    + " applewebkit/537.36 (khtml, like gecko) chrome/ safari/ firefox/ version/ mobile/ http://www. .com/";

    private final BitSet always = new BitSet();
    /** By the hash of the key; a slot may also hold entries of other keys. */
    private final Entry[][] entries;

    /** @param before the number of characters of the text before its key */
    private record Entry(Literal literal, int before, int expression) {
        boolean isAt(int start, FoldedText agent) {
            return (literal.isAtStart() ? start == 0 : start >= 0) && agent.hasAt(start, literal.text());
        }
    }

    LiteralIndex(List<RobotExpression> expressions) {
        int texts = expressions.stream()
                .mapToInt(expression -> expression.required().size())
                .sum();
        entries = new Entry[Integer.highestOneBit(Math.min(SLOTS_PER_TEXT * texts, MAX_SLOTS) | 1) << 1][];
        for (int i = 0; i < expressions.size(); i++) {
            List<Literal> required = expressions.get(i).required();
            always.set(i, required.isEmpty());
            for (Literal literal : required) {
                add(literal, i);
            }
        }
    }

    private void add(Literal literal, int expression) {
        String text = literal.text();
        int before = 0;
        while (before < text.length() - KEY_LENGTH
                && USUAL_PARTS.contains(text.substring(before, before + KEY_LENGTH))) {
            before++;
        }
        int key = 0;
        for (int i = before; i < before + KEY_LENGTH; i++) {
            key = next(key, text.charAt(i));
        }
        int slot = slot(key);
        Entry[] old = entries[slot] == null ? new Entry[0] : entries[slot];
        entries[slot] = Arrays.copyOf(old, old.length + 1);
        entries[slot][old.length] = new Entry(literal, before, expression);
    }

    private static int next(int key, char c) {
        return ((key << KEY_BITS) | (c & 127)) & (KEYS - 1);
    }

    private int slot(int key) {
        return (key * 0x9E3779B9) >>> 8 & (entries.length - 1);
    }

    /** Sets {@code into} to the numbers of the expressions that may match. */
    void findCandidates(FoldedText agent, BitSet into) {
        into.clear();
        into.or(always);
        int key = 0;
        for (int i = 0; i < agent.length(); i++) {
            key = next(key, agent.at(i));
            Entry[] found = entries[slot(key)];
            if (found != null && i >= KEY_LENGTH - 1) {
                for (Entry entry : found) {
                    if (entry.isAt(i - entry.before() - (KEY_LENGTH - 1), agent)) {
                        into.set(entry.expression());
                    }
                }
            }
        }
    }
}
