package topplays.verify.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Lists of robots, searched in the simplest way: one expression after the other. Thread-safe. */
final class PlainRobots {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_REMEMBERED = 100_000;
    private static final int LONGEST_REMEMBERED = 500;

    private final List<Predicate<String>> expressions = new ArrayList<>();
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    PlainRobots(List<byte[]> lists) {
        for (byte[] list : lists) {
            add(new String(list, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        }
    }

    private void add(String list) {
        JsonNode json = json(list);
        JsonNode entries = json.isObject() ? json.path("entries") : json;
        if (entries.isArray()
                && StreamSupport.stream(entries.spliterator(), false).allMatch(JsonNode::isObject)) {
            entries.forEach(
                    entry -> expressions.add(expression(entry.path("pattern").asText(), false)));
        } else {
            list.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> expressions.add(expression(line, true)));
        }
    }

    private static JsonNode json(String list) {
        try {
            return JSON.readTree(list);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Predicate<String> expression(String regex, boolean ignoresCase) {
        try {
            com.google.re2j.Pattern re2 =
                    com.google.re2j.Pattern.compile(regex, ignoresCase ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0);
            return agent -> re2.matcher(agent).find();
        } catch (PatternSyntaxException e) {
            int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            Pattern pattern = Pattern.compile(regex, flags);
            return agent -> findIn(agent, pattern);
        }
    }

    private static boolean findIn(String agent, Pattern pattern) {
        try {
            return pattern.matcher(new LimitedText(agent)).find();
        } catch (LimitedText.ExhaustedException | StackOverflowError e) {
            String message = "the expression '%s' takes too many steps for the agent '%s'; simplify it or remove it";
            throw new UncheckedIOException(new IOException(message.formatted(pattern, agent), e));
        }
    }

    /**
     * Whether an expression is found in the agent.
     *
     * @throws IOException if an expression takes too many steps
     */
    boolean match(String agent) throws IOException {
        try {
            return isFound(agent);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isFound(String agent) {
        if (agent.length() > LONGEST_REMEMBERED) {
            return find(agent);
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(agent, this::find);
    }

    private boolean find(String agent) {
        return expressions.stream().anyMatch(expression -> expression.test(agent));
    }

    /** An agent that can be read only so often, so that an expression that backtracks without end fails. Not thread-safe. */
    private static final class LimitedText implements CharSequence {
        /** About a second of backtracking. */
        private static final int MOST_READS = 100_000_000;

        private final String text;
        private int reads;

        LimitedText(String text) {
            this.text = text;
        }

        /** The text was read too often. */
        private static final class ExhaustedException extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            if (reads > MOST_READS) {
                throw new ExhaustedException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
