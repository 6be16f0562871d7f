package topplays.format.settings;

import java.util.List;
import topplays.model.EnumNames;

/** The forms of log that can be read, by their names on the command line. */
public enum LineFormat {
    /** Our own event line, {@code time⇥user⇥video}: exactly three columns. */
    TOPPLAYS,
    /** Columns between TABs; a quote is a character like any other. */
    TSV,
    /** Columns between commas, quoted as in RFC 4180, one record a line. */
    CSV,
    /** Columns between any delimiter; a quote is a character like any other. */
    DELIMITED,
    /** One JSON value a line. */
    JSONL,
    /** The combined log format of Apache and nginx. */
    COMBINED;

    /** The fields of a line of {@code combined}, in order. */
    public static final List<String> COMBINED_FIELDS =
            List.of("host", "user", "time", "method", "target", "path", "query", "status", "bytes", "referer", "agent");

    public static LineFormat named(String name) {
        return EnumNames.parse(LineFormat.class, "input format", name);
    }

    /** Whether the format's columns may stand in any order, named by a header line or by number. */
    public boolean hasFreeColumns() {
        return this == TSV || this == CSV || this == DELIMITED;
    }

    /** Whether every line has its time in the field {@code time}, which need not be named. */
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
