package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.LogFormat;
import topplays.model.MalformedReason;

/** Cuts a line into its fields; each syntax has an implementation. Not thread-safe. */
public interface LineCutter {
    /**
     * Cuts {@code line[start..end)}, which is not empty and has no line end.
     *
     * @param fields cleared and filled; the slices are valid until the next call or until the line changes
     * @return why the line is malformed, if it is
     */
    Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields);

    /**
     * Whether a line is a header of its format, which may name the columns of the lines after it. It must be called for each
     * line before {@link #cut}.
     */
    default boolean isHeader(byte[] line, int start, int end) {
        return false;
    }

    /** Returns the end of a line without its trailing CR, which belongs to the line end. */
    static int withoutCarriageReturn(byte[] line, int start, int end) {
        return end > start && line[end - 1] == '\r' ? end - 1 : end;
    }

    /** Returns the cutter of a syntax. JSON and W3C logs are excluded, because their cutters need the requested names. */
    static LineCutter of(LineSyntax syntax) {
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> new DelimitedLineCutter(new byte[] {'\t'});
            case DELIMITED ->
                syntax.hasRunsOfBlanks()
                        ? new BlanksLineCutter()
                        : new DelimitedLineCutter(syntax.delimiter().getBytes(StandardCharsets.UTF_8));
            case CSV -> new CsvLineCutter(syntax.csvDelimiter());
            case COMBINED ->
                syntax.logFormat().isEmpty()
                        ? new CombinedLineCutter()
                        : new LogFormatCutter(LogFormat.parse(syntax.logFormat()));
            case JSONL, JSON, W3C ->
                throw new IllegalArgumentException(
                        "the cutter of " + syntax.format() + " needs the names of the fields");
        };
    }
}
