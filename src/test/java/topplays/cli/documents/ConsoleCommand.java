package topplays.cli.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A command in a document, and the lines that the document shows below it, in which {@code …} stands for any text.
 *
 * @param command without the prompt
 */
record ConsoleCommand(String command, List<String> output) {
    static final String PROMPT = "$ ";

    private static final String ANY_TEXT = "…";

    /** Whether it goes on while the next ones run. */
    boolean isInBackground() {
        return command.endsWith(" &");
    }

    /** Command and output as the document shows them. */
    Stream<String> lines() {
        return Stream.concat(Stream.of(PROMPT + command), output.stream());
    }

    /** The same with the output that was printed. A printed line that fits the document's line is replaced by it. */
    Stream<String> lines(List<String> printed) {
        Stream<String> rows = IntStream.range(0, printed.size())
                .mapToObj(row -> fits(row, printed.get(row)) ? output.get(row) : printed.get(row));
        return Stream.concat(Stream.of(PROMPT + command), rows);
    }

    private boolean fits(int row, String printed) {
        if (row >= output.size()) {
            return false;
        }
        String pattern = Stream.of(output.get(row).split(ANY_TEXT, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.matches(pattern, printed);
    }
}
