package topplays.format.settings;

import java.util.List;
import java.util.Optional;
import topplays.model.EnumNames;

/** The input formats, by their names on the command line. */
public enum LineFormat {
    /** Our own event line, {@code time⇥user⇥video}: exactly three columns. */
    TOPPLAYS,
    /** Columns separated by TABs; a quote is an ordinary character. */
    TSV,
    /** Columns separated by commas, quoted as in RFC 4180, one record per line. */
    CSV,
    /** Columns separated by any delimiter; a quote is an ordinary character. */
    DELIMITED,
    /** One JSON value per line. */
    JSONL,
    /** JSON documents in any layout; each record is read like a line of {@link #JSONL}. */
    JSON,
    /** The common and combined log formats of Apache and nginx. */
    COMBINED,
    /** The W3C extended log format: {@code #Fields} lines name the columns of the lines after them. */
    W3C;

    /** The fields of a line of {@code combined}, in order. */
    public static final List<String> COMBINED_FIELDS = List.of(
            "host", "user", "time", "method", "target", "path", "query", "status", "bytes", "referer", "agent",
            "vhost");

    public static LineFormat named(String name) {
        return EnumNames.parse(LineFormat.class, "input format", name);
    }

    /** Whether the format's columns may have any order, and are named by a header line or by number. */
    public boolean hasFreeColumns() {
        return this == TSV || this == CSV || this == DELIMITED;
    }

    /** Whether a line has only the fields that are requested by name, and not columns in an order. */
    public boolean namesMembers() {
        return this == JSONL || this == JSON || this == W3C;
    }

    /** Whether every line has the default field of the time. */
    boolean hasTime() {
        return this == TOPPLAYS || this == COMBINED || this == W3C;
    }

    /** The field that holds the video unless another is named. */
    public String defaultVideoField() {
        return switch (this) {
            case COMBINED -> "target";
            case W3C -> "cs-uri-stem";
            default -> "video";
        };
    }

    /** The field that holds the time unless another is named; two names joined by a blank are two fields. */
    String defaultTimeField() {
        return this == W3C ? "date time" : "time";
    }

    /** The field that holds the user agent unless another is named. */
    Optional<String> defaultAgentField() {
        return switch (this) {
            case COMBINED -> Optional.of("agent");
            case W3C -> Optional.of("cs(User-Agent)");
            default -> Optional.empty();
        };
    }

    /** The field that holds the address unless another is named. */
    Optional<String> defaultHostField() {
        return switch (this) {
            case COMBINED -> Optional.of("host");
            case W3C -> Optional.of("c-ip");
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
