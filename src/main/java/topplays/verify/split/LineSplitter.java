package topplays.verify.split;

import java.util.List;
import topplays.format.settings.LineSyntax;

/** Splits a line into fields. Lines and fields are {@link ByteText}. */
public interface LineSplitter {
    /** The fields of a non-empty line, in order; a missing field is null. */
    List<String> split(String line) throws MalformedLineException;

    /** Whether a line is a header, which may name the columns of the lines after it. */
    default boolean isHeader(String line) {
        return false;
    }

    /**
     * The splitter for a syntax.
     *
     * @param members the requested JSON members, or columns of a W3C log, in the order of the fields
     */
    static LineSplitter of(LineSyntax syntax, List<String> members) {
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> new DelimitedSplitter("\t");
            case DELIMITED ->
                syntax.delimiter().equals("space")
                        ? new BlanksSplitter()
                        : new DelimitedSplitter(ByteText.encode(syntax.delimiter()));
            case CSV -> new CsvSplitter(syntax.delimiter().isEmpty() ? "," : syntax.delimiter());
            case COMBINED ->
                syntax.logFormat().isEmpty() ? new CombinedSplitter() : new LogFormatSplitter(syntax.logFormat());
            case W3C -> new W3cSplitter(members);
            case JSONL, JSON -> new JsonSplitter(members);
        };
    }
}
