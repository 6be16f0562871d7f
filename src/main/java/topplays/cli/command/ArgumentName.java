package topplays.cli.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the help calls an argument, which says what may stand there: {@code fail|skip} one of these words,
 * {@code max|realtime|SPEED} one of these or a speed, {@code FILE} a path, {@code N} neither.
 */
public record ArgumentName(String text) {
    private static final Pattern BETWEEN = Pattern.compile("[|,\\[\\]… ]+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
    private static final Set<String> PATHS =
            Set.of("FILE", "FILE.csv", "TRACE.csv", "DIR", "INPUT", "EVENTS", "COUNTS", "TOP");

    /** The name of an argument that is one of {@code words}. */
    public static ArgumentName oneOf(Object... words) {
        return new ArgumentName(
                String.join("|", List.of(words).stream().map(Object::toString).toList()));
    }

    /** The words of which one may stand there. */
    public List<String> words() {
        return parts().stream().filter(part -> WORD.matcher(part).matches()).toList();
    }

    /** Whether a file or folder may stand there. */
    public boolean isPath() {
        return parts().stream().anyMatch(PATHS::contains);
    }

    private List<String> parts() {
        return List.of(BETWEEN.split(text));
    }
}
