package topplays.verify.split;

import java.util.List;
import java.util.regex.Pattern;

/** Columns separated by runs of blanks. Blanks at the start and the end of a line are ignored. */
record BlanksSplitter() implements LineSplitter {
    private static final Pattern BLANKS = Pattern.compile(" +");

    @Override
    public List<String> split(String line) {
        return BLANKS.splitAsStream(line).filter(field -> !field.isEmpty()).toList();
    }
}
