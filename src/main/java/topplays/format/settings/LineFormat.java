package topplays.format.settings;

import java.util.List;
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
    /** The common and combined log formats of Apache and nginx. */
    COMBINED;

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
        return this == JSONL;
    }

    /** Whether every line has a field {@code time}. */
    boolean hasTime() {
        return this == TOPPLAYS || this == COMBINED;
    }

    /** The field that holds the video unless another is named. */
    public String defaultVideoField() {
        return this == COMBINED ? "target" : "video";
    }

    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
