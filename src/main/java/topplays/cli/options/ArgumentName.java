package topplays.cli.options;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an argument in the help, which shows its values: {@code fail|skip} is one of these words,
 * {@code max|realtime|SPEED} one of these or a speed, {@code FILE} a path.
 */
public record ArgumentName(String text) {
    private static final Pattern SEPARATORS = Pattern.compile("[|,\\[\\]… ]+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
    private static final Set<String> PATHS =
            Set.of("FILE", "FILE.csv", "TRACE.csv", "DIR", "INPUT", "EVENTS", "COUNTS", "TOP");

    /** The name of an argument that is one of {@code words}. */
    public static ArgumentName oneOf(Object... words) {
        return new ArgumentName(
                String.join("|", List.of(words).stream().map(Object::toString).toList()));
    }

    /** The words that are values of the argument. */
    public List<String> words() {
        return parts().stream().filter(part -> WORD.matcher(part).matches()).toList();
    }

    /** Whether a file or folder is a value of the argument. */
    public boolean isPath() {
        return parts().stream().anyMatch(PATHS::contains);
    }

    private List<String> parts() {
        return List.of(SEPARATORS.split(text));
    }
}
