package topplays.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.Coverage;

/**
 * What the name of a batch file says: {@code events-<writer>-<first>-<last>.tsv}, or {@code .tsv.gz}, where the file
 * holds the writer's events with the numbers first to last.
 */
public record BatchName(String writer, Coverage.Range events) {
    private static final Pattern NAME =
            Pattern.compile("events-([A-Za-z0-9._-]{1,64})-([0-9]{16})-([0-9]{16})\\.tsv(?:\\.gz)?");

    /** Reads a file's name; nothing if it is not a batch's. */
    public static Optional<BatchName> parse(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(name.group(2));
        long last = Long.parseLong(name.group(3));
        return last < first
                ? Optional.empty()
                : Optional.of(new BatchName(name.group(1), new Coverage.Range(first, last)));
    }
}
