package topplays.model;

/** The reason why a line is malformed. The {@linkplain #toString() short names} appear in summaries and are fixed. */
public enum MalformedReason {
    BLANK("the line is empty"),
    COLUMNS("the line has too few or too many columns"),
    QUOTES("the quotes are not those of RFC 4180, or one is not closed on its line"),
    JSON("the line is not one JSON value in UTF-8"),
    COMBINED("the line is not of the common or combined log format"),
    LOG_FORMAT("the line is not of the format of --log-format"),
    FIELDS("no #Fields line before the line names its columns"),
    FIELD_MISSING("a field that is used is not in the line, or is neither text, number, true nor false"),
    SURROGATE("a field that is used holds half a surrogate pair, which is not a character"),
    VIDEO_EMPTY("the video id is empty"),
    VIDEO_TOO_LONG("the video id is longer than 4,096 bytes"),
    VIDEO_CONTROL("the video id holds a TAB, LF or CR"),
    PLAYS("the plays are not a whole number from 0 to 9,223,372,036,854,775,807"),
    TIME("the time is not of the time format, or an event's or a period's is not of the years 0000 to 9999"),
    USER("the user or viewer is longer than 4,096 bytes, or an event's holds a TAB, LF or CR"),
    AMOUNT("the amount is not a number from 0"),
    GROUP("the value of a group is longer than 4,096 bytes, or holds a TAB, LF or CR");

    private final String description;

    MalformedReason(String description) {
        this.description = description;
    }

    public static MalformedReason named(String name) {
        return EnumNames.parse(MalformedReason.class, "reason", name);
    }

    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
