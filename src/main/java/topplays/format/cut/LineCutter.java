package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import topplays.format.settings.LineSyntax;
import topplays.model.MalformedReason;

/** Cuts a line into its fields; one kind for each syntax. Keeps buffers, so it is not thread-safe. */
public interface LineCutter {
    /**
     * Cuts {@code line[start..end)}, which holds neither a line end nor nothing at all.
     *
     * @param fields cleared and filled; its slices stay valid until the next call, as long as the line does
     * @return why the line cannot be read, if it cannot
     */
    Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields);

    /** The end of a line without its trailing CR, which belongs to the line end. */
    static int withoutCarriageReturn(byte[] line, int start, int end) {
        return end > start && line[end - 1] == '\r' ? end - 1 : end;
    }

    /** The cutter of a syntax; JSON lines have none, because they are cut by the members that are asked for. */
    static LineCutter of(LineSyntax syntax) {
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> new DelimitedLineCutter(new byte[] {'\t'});
            case DELIMITED -> new DelimitedLineCutter(syntax.delimiter().getBytes(StandardCharsets.UTF_8));
            case CSV -> new CsvLineCutter(syntax.csvDelimiter());
            case COMBINED -> new CombinedLineCutter();
            case JSONL -> throw new IllegalArgumentException("a JSON line has no columns to cut");
        };
    }
}
