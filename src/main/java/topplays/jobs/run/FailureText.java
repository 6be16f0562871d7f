package topplays.jobs.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reason why a task failed, in one line: from its exception, or from the stack trace that a cluster returns. */
final class FailureText {
    private static final Pattern CLASS_NAME =
            Pattern.compile("^(?:Error: |Caused by: )?(?:[a-z][\\w.]*\\.[A-Z][\\w$]*: )+");

    private FailureText() {}

    /** The message of the exception and of its root cause. */
    static String of(Throwable failure) {
        String message = withoutClassNames(String.valueOf(failure.getMessage()));
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String rootMessage = withoutClassNames(root.toString());
        return message.contains(rootMessage) || rootMessage.contains(message)
                ? longer(message, rootMessage)
                : message + ": " + rootMessage;
    }

    /** The same from a task's diagnostics: the first line is the exception, later lines name its causes. */
    static String of(List<String> diagnostics) {
        List<String> lines = String.join("\n", diagnostics).lines().toList();
        String message = lines.isEmpty() ? "no reason given" : withoutClassNames(lines.get(0));
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((first, last) -> last)
                .map(FailureText::withoutClassNames)
                .filter(root -> !message.contains(root))
                .map(root -> message + ": " + root)
                .orElse(message);
    }

    private static String withoutClassNames(String line) {
        Matcher names = CLASS_NAME.matcher(line);
        return names.find() ? line.substring(names.end()) : line;
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }
}
