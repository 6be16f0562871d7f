package topplays.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the lines are that are fed. */
public enum FeedFormat {
    /** Event lines, {@code time⇥user⇥video}. */
    TOPPLAYS("text/tab-separated-values"),
    /** An object a line, with the members {@code time}, {@code user} and {@code video}. */
    JSONL("application/x-ndjson");

    private final String contentType;

    FeedFormat(String contentType) {
        this.contentType = contentType;
    }

    public static FeedFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown input format '" + name + "': use " + names()));
    }

    public static String names() {
        return Arrays.stream(values()).map(FeedFormat::toString).collect(Collectors.joining(", "));
    }

    String contentType() {
        return contentType;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
