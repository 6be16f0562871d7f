package topplays.format.lists;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** The expressions of one or more lists of robots. Immutable and thread-safe. */
public final class RobotsList {
    /** The maximum number of expressions of all lists together. */
    static final int MAX_EXPRESSIONS = 50_000;

    private final List<RobotExpression> expressions;
    private final LiteralIndex index;

    private RobotsList(List<RobotExpression> expressions) {
        this.expressions = List.copyOf(expressions);
        index = new LiteralIndex(expressions);
    }

    static RobotsList of(List<RobotExpression> expressions) throws IOException {
        if (expressions.size() > MAX_EXPRESSIONS) {
            throw new IOException("--robots takes at most %,d expressions; these lists have %,d"
                    .formatted(MAX_EXPRESSIONS, expressions.size()));
        }
        return new RobotsList(expressions);
    }

    /** Reads one list; {@code name} is for messages. Throws {@link IOException} with the line of an unreadable entry. */
    public static RobotsList read(String name, byte[] content) throws IOException {
        return of(RobotsFile.read(name, content));
    }

    /** Starts a search, which is for one thread. */
    Search search() {
        return new Search();
    }

    /** Whether any expression is found in an agent. Not thread-safe. */
    final class Search {
        private final FoldedText folded = new FoldedText();
        private final BitSet candidates = new BitSet();

        boolean matches(String agent) {
            folded.set(agent);
            index.findCandidates(folded, candidates);
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                if (expressions.get(i).isIn(agent)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether any expression is found in the agent, without the index. */
    boolean matchesPlainly(String agent) {
        return expressions.stream().anyMatch(expression -> expression.isIn(agent));
    }
}
