package topplays.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.Coverage;

/**
 * The name of a batch file: {@code events-<writer>-<first>-<last>.tsv}, or {@code .tsv.gz}. The file holds the writer's
 * events with the numbers first to last.
 */
public record BatchName(String writer, Coverage.Range events) {
    /** The highest number that fits into a name: 16 digits. */
    static final long LAST_NUMBER = 9_999_999_999_999_999L;

    private static final Pattern NAME =
            Pattern.compile("events-([A-Za-z0-9._-]{1,64})-([0-9]{16})-([0-9]{16})\\.tsv(?:\\.gz)?");

    public BatchName {
        if (events.last() > LAST_NUMBER) {
            throw new IllegalArgumentException("an event's number must have at most 16 digits: " + events.last());
        }
    }

    /** Parses a file's name. Empty if it is not the name of a batch. */
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

    /** The file name that {@link #parse} turns into this record. */
    public String fileName(boolean gzip) {
        return "events-%s-%016d-%016d.tsv%s".formatted(writer, events.first(), events.last(), gzip ? ".gz" : "");
    }
}
