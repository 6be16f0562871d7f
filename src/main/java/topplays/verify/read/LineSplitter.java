package topplays.verify.read;

import java.util.List;
import topplays.format.settings.LineSyntax;

/** Takes a line apart. All that is read and told is {@link ByteText}. */
interface LineSplitter {
    /** The fields of a line that is not empty, in order; null stands for one that is missing. */
    List<String> split(String line) throws MalformedLineException;

    /**
     * The splitter for a syntax.
     *
     * @param members the JSON members that are asked for, in the order of the fields
     */
    static LineSplitter of(LineSyntax syntax, List<String> members) {
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> new DelimitedSplitter("\t");
            case DELIMITED -> new DelimitedSplitter(ByteText.encode(syntax.delimiter()));
            case CSV -> new CsvSplitter(syntax.delimiter().isEmpty() ? "," : syntax.delimiter());
            case COMBINED -> new CombinedSplitter();
            case JSONL -> new JsonSplitter(members);
        };
    }
}
