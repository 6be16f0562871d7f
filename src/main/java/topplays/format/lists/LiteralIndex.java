package topplays.format.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import topplays.format.lists.RequiredLiterals.Literal;

/**
 * Finds which expressions are worth a try: those with a required text in the agent, and those without required texts.
 *
 * <p>The index maps the first three characters of each required text to the texts that begin so. Searching looks up each three
 * characters of the agent once. Immutable and thread-safe.
 */
final class LiteralIndex {
    /** The number of characters of a key. */
    static final int KEY_LENGTH = 3;

    private static final int KEY_BITS = 7;
    private static final int KEYS = 1 << (KEY_LENGTH * KEY_BITS);

    private final BitSet always = new BitSet();
    private final BitSet keys = new BitSet(KEYS);
    private final Map<Integer, List<Entry>> entries = new HashMap<>();

    private record Entry(Literal literal, int expression) {}

    LiteralIndex(List<RobotExpression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            List<Literal> required = RequiredLiterals.of(expressions.get(i).expression());
            if (required.isEmpty()) {
                always.set(i);
            }
            for (Literal literal : required) {
                int key = key(literal.text());
                keys.set(key);
                entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Entry(literal, i));
            }
        }
    }

    private static int key(String text) {
        return (text.charAt(0) << (2 * KEY_BITS)) | (text.charAt(1) << KEY_BITS) | text.charAt(2);
    }

    /** Sets {@code into} to the numbers of the expressions that may match. */
    void findCandidates(FoldedText agent, BitSet into) {
        into.clear();
        into.or(always);
        int key = 0;
        int asciiRun = 0;
        for (int i = 0; i < agent.length(); i++) {
            char c = agent.at(i);
            asciiRun = c < 128 ? asciiRun + 1 : 0;
            key = ((key << KEY_BITS) | (c & 127)) & (KEYS - 1);
            if (asciiRun >= KEY_LENGTH && keys.get(key)) {
                addAll(entries.get(key), agent, i - KEY_LENGTH + 1, into);
            }
        }
    }

    private static void addAll(List<Entry> found, FoldedText agent, int at, BitSet into) {
        for (Entry entry : found) {
            boolean mayBeHere = at == 0 || !entry.literal().isAtStart();
            if (mayBeHere && agent.hasAt(at, entry.literal().text())) {
                into.set(entry.expression());
            }
        }
    }
}
