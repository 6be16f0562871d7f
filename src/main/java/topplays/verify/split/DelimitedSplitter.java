package topplays.verify.split;

import java.util.ArrayList;
import java.util.List;

/** Columns separated by a delimiter; a quote is an ordinary character. */
record DelimitedSplitter(String delimiter) implements LineSplitter {
    @Override
    public List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            fields.add(line.substring(start, end));
            start = end + delimiter.length();
        }
        fields.add(line.substring(start));
        return fields;
    }
}
