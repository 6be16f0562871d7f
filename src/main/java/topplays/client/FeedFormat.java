package topplays.client;

import topplays.model.EnumNames;

/** The format of the lines to feed. */
public enum FeedFormat {
    /** Event lines, {@code time⇥user⇥video}. */
    TOPPLAYS("text/tab-separated-values"),
    /** One object per line, with the members {@code time}, {@code user} and {@code video}. */
    JSONL("application/x-ndjson");

    private final String contentType;

    FeedFormat(String contentType) {
        this.contentType = contentType;
    }

    public static FeedFormat named(String name) {
        return EnumNames.parse(FeedFormat.class, "input format", name);
    }

    String contentType() {
        return contentType;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
