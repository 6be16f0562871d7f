package topplays.format.lists;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds texts that an expression requires: every text that matches holds at least one of them.
 *
 * <p>It understands only the common part of the syntax of RE2 and Java, and finds nothing in an expression with other parts.
 * So an expression without required texts must always be tried. Texts are ASCII, folded as by {@link FoldedText}.
 */
final class RequiredLiterals {
    /** Shorter texts occur almost everywhere. */
    static final int SHORTEST = LiteralIndex.KEY_LENGTH;

    private static final int MOST_ALTERNATIVES = 64;
    /** The texts ignore case in any case. */
    private static final String IGNORE_CASE = "(?i)";

    private static final char NO_LITERAL = '\uFFFF';
    private static final List<String> UNKNOWN = List.of("\\Q", "\\c");

    /**
     * A required text.
     *
     * @param isAtStart whether a match begins with it at the start of the agent
     */
    record Literal(String text, boolean isAtStart) {}

    private final String regex;
    private int at;
    private int depth;
    private boolean isUnsure;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** Returns the required texts; empty if none are known. */
    static List<Literal> of(String regex) {
        if (UNKNOWN.stream().anyMatch(regex::contains)) {
            return List.of();
        }
        RequiredLiterals parser = new RequiredLiterals(regex);
        parser.at = regex.startsWith(IGNORE_CASE) ? IGNORE_CASE.length() : 0;
        List<Literal> found = parser.alternatives();
        return parser.isUnsure || parser.at < regex.length() ? List.of() : found;
    }

    private List<Literal> alternatives() {
        List<Literal> all = new ArrayList<>();
        boolean isKnown = true;
        do {
            List<Literal> branch = sequence();
            isKnown &= !branch.isEmpty();
            all.addAll(branch);
        } while (take('|'));
        return isKnown && all.size() <= MOST_ALTERNATIVES ? all : List.of();
    }

    /** The texts of one sequence: those of its best part. */
    private List<Literal> sequence() {
        Run run = new Run();
        run.isAtStart = take('^') && depth == 0;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            part(run);
        }
        return run.end();
    }

    private void part(Run run) {
        char c = regex.charAt(at++);
        switch (c) {
            case '(' -> group(run);
            case '[' -> run.add(characterClass(), quantifier());
            case '.' -> run.add(NO_LITERAL, quantifier());
            case '^', '$' -> run.add(NO_LITERAL, Repeat.ONCE);
            case '\\' -> run.add(escape(), quantifier());
            case '*', '+', '?', '{' -> unsure();
            default -> run.add(c < 128 ? c : NO_LITERAL, quantifier());
        }
    }

    private void group(Run run) {
        if (take('?') && !take(':')) {
            unsure();
            return;
        }
        depth++;
        List<Literal> inside = alternatives();
        depth--;
        if (!take(')')) {
            unsure();
            return;
        }
        run.add(NO_LITERAL, Repeat.ONCE);
        if (quantifier() != Repeat.MAYBE) {
            run.choose(inside);
        }
    }

    /** Reads a class to its end. Returns its character if it has only one, or one letter in both cases. */
    private char characterClass() {
        int start = at;
        take('^');
        take(']');
        while (at < regex.length() && regex.charAt(at) != ']') {
            char c = regex.charAt(at);
            if (c == '[' || c == '&') {
                unsure();
                return NO_LITERAL;
            }
            at += c == '\\' ? 2 : 1;
        }
        if (at >= regex.length()) {
            unsure();
            return NO_LITERAL;
        }
        String content = regex.substring(start, at++);
        return isOneLetter(content) ? content.charAt(0) : NO_LITERAL;
    }

    private static boolean isOneLetter(String content) {
        return content.length() == 2
                && isLetter(content.charAt(0))
                && (content.charAt(0) ^ content.charAt(1)) == ('a' ^ 'A');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** An escaped punctuation mark is that mark; some escaped letters are classes or positions. */
    private char escape() {
        char c = at < regex.length() ? regex.charAt(at++) : NO_LITERAL;
        boolean isDigit = c >= '0' && c <= '9';
        if (c >= ' ' && c < 127 && !isLetter(c) && !isDigit) {
            return c;
        }
        if ("dDsSwWbBAz".indexOf(c) < 0) {
            unsure();
        }
        return NO_LITERAL;
    }

    /** How often a part occurs. */
    private enum Repeat {
        MAYBE,
        ONCE,
        AT_LEAST_ONCE
    }

    private Repeat quantifier() {
        if (at >= regex.length()) {
            return Repeat.ONCE;
        }
        Repeat repeat =
                switch (regex.charAt(at)) {
                    case '*', '?' -> Repeat.MAYBE;
                    case '+' -> Repeat.AT_LEAST_ONCE;
                    case '{' -> braces();
                    default -> Repeat.ONCE;
                };
        if (repeat != Repeat.ONCE) {
            at++;
            boolean isLazyOrPossessive = take('?') || take('+');
            if (!isLazyOrPossessive && at < regex.length() && "*{".indexOf(regex.charAt(at)) >= 0) {
                unsure();
            }
        }
        return repeat;
    }

    /** Moves to the closing brace of {@code {n}}, {@code {n,}} or {@code {n,m}}. */
    private Repeat braces() {
        int close = regex.indexOf('}', at);
        String range = close < 0 ? "" : regex.substring(at + 1, close);
        if (!range.matches("[0-9]{1,4}(?:,[0-9]{0,4})?")) {
            unsure();
            return Repeat.ONCE;
        }
        at = close;
        return range.matches("0+(?:,.*)?") ? Repeat.MAYBE : Repeat.AT_LEAST_ONCE;
    }

    private boolean take(char c) {
        boolean isNext = at < regex.length() && regex.charAt(at) == c;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void unsure() {
        isUnsure = true;
        at = regex.length();
    }

    /** Characters in a row that are all required, and the best texts before them. */
    private static final class Run {
        private final StringBuilder text = new StringBuilder();
        private List<Literal> best = List.of();
        private boolean isAtStart;

        void add(char c, Repeat repeat) {
            if (c == NO_LITERAL || repeat == Repeat.MAYBE) {
                breakOff();
            } else {
                text.append(FoldedText.fold(c));
                if (repeat == Repeat.AT_LEAST_ONCE) {
                    breakOff();
                }
            }
        }

        private void breakOff() {
            if (text.length() >= SHORTEST) {
                choose(List.of(new Literal(text.toString(), isAtStart)));
            }
            text.setLength(0);
            isAtStart = false;
        }

        void choose(List<Literal> texts) {
            if (!texts.isEmpty() && (best.isEmpty() || shortest(texts) > shortest(best))) {
                best = texts;
            }
        }

        private static int shortest(List<Literal> texts) {
            return texts.stream()
                    .mapToInt(literal -> literal.text().length())
                    .min()
                    .orElse(0);
        }

        List<Literal> end() {
            breakOff();
            return best;
        }
    }
}
