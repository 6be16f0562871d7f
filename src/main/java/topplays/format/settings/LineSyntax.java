package topplays.format.settings;

import java.util.List;
import java.util.Optional;

/**
 * How a line is cut into fields.
 *
 * @param delimiter the column separator; empty for the formats whose separator is fixed. With {@link LineFormat#DELIMITED},
 *     {@code space} is a run of blanks
 * @param logFormat the layout of the lines of {@code combined}, as {@link LogFormat} parses it; empty for the usual ones
 * @param header whether each file's first line names its columns
 * @param records the JSON Pointer to the array of records in a {@link LineFormat#JSON} document; empty for the outermost
 *     values
 */
public record LineSyntax(LineFormat format, String delimiter, boolean header, String logFormat, String records) {
    private static final String BLANKS = "space";

    public LineSyntax {
        require(!header || format.hasFreeColumns(), "--header is for tsv, csv and delimited, not for " + format);
        switch (format) {
            case DELIMITED -> require(!delimiter.isEmpty(), "--input-format delimited needs --delimiter, such as '::'");
            case CSV ->
                require(
                        delimiter.isEmpty() || isCsvDelimiter(delimiter),
                        "csv takes one ASCII character other than a quote as --delimiter: '" + delimiter + "'");
            default -> require(delimiter.isEmpty(), "--delimiter is for delimited and csv, not for " + format);
        }
        require(
                logFormat.isEmpty() || format == LineFormat.COMBINED,
                "--log-format is a layout of combined, not of " + format);
        if (!logFormat.isEmpty()) {
            LogFormat.parse(logFormat);
        }
        require(records.isEmpty() || format == LineFormat.JSON, "--records is for json, not for " + format);
        require(
                records.isEmpty() || records.startsWith("/"),
                "--records takes a JSON Pointer such as /Records: '" + records + "'");
        require(delimiter.indexOf('\n') < 0, "--delimiter must not hold a line feed, which ends the line");
    }

    public LineSyntax(LineFormat format, String delimiter, boolean header) {
        this(format, delimiter, header, "", "");
    }

    /** The names of the fields of a line of {@code combined}, in order; some may be empty. */
    public List<String> combinedFields() {
        return logFormat.isEmpty()
                ? LineFormat.COMBINED_FIELDS
                : LogFormat.parse(logFormat).names();
    }

    /** The format of times unless another is named. */
    public String defaultTimeFormat() {
        Optional<String> known = logFormat.isEmpty()
                ? Optional.empty()
                : LogFormat.parse(logFormat).timeFormat();
        return known.orElse(format == LineFormat.COMBINED ? "clf" : "iso");
    }

    /** Whether every line has the default field of the time. */
    boolean hasTime() {
        return format.hasTime() && (logFormat.isEmpty() || combinedFields().contains("time"));
    }

    public static LineSyntax of(LineFormat format) {
        return new LineSyntax(format, "", false);
    }

    /** Whether columns are separated by runs of blanks. */
    public boolean hasRunsOfBlanks() {
        return format == LineFormat.DELIMITED && delimiter.equals(BLANKS);
    }

    /** The column separator of {@code csv}: a comma unless another is given. */
    public char csvDelimiter() {
        return delimiter.isEmpty() ? ',' : delimiter.charAt(0);
    }

    private static boolean isCsvDelimiter(String delimiter) {
        return delimiter.length() == 1 && delimiter.charAt(0) < 128 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0;
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalArgumentException(message);
        }
    }
}
