package topplays.verify.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.model.MalformedReason;

/** Requested columns of a W3C log; {@code #Fields} lines name the columns of the lines after them. */
final class W3cSplitter implements LineSplitter {
    private static final String FIELDS = "#Fields:";
    private static final Pattern COLUMN = Pattern.compile(" *+(?:\"((?:[^\"]|\"\")*+)\"|([^ \"][^ ]*+))(?: ++|\\z)");

    private final List<String> requested;
    private List<String> names = List.of();

    W3cSplitter(List<String> requested) {
        this.requested = List.copyOf(requested);
    }

    @Override
    public boolean isHeader(String line) {
        if (line.startsWith(FIELDS)) {
            names = Arrays.stream(line.substring(FIELDS.length()).split("[ \t\r]"))
                    .filter(name -> !name.isEmpty())
                    .map(ByteText::decode)
                    .toList();
        }
        return line.startsWith("#");
    }

    @Override
    public List<String> split(String line) throws MalformedLineException {
        if (names.isEmpty()) {
            throw new MalformedLineException(MalformedReason.FIELDS);
        }
        List<String> columns = line.contains("\t") ? Arrays.asList(line.split("\t", -1)) : byBlanks(line);
        if (columns.size() != names.size()) {
            throw new MalformedLineException(MalformedReason.COLUMNS);
        }
        List<String> fields = new ArrayList<>();
        for (String name : requested) {
            int place = place(name);
            fields.add(place < 0 ? null : columns.get(place));
        }
        return fields;
    }

    private int place(String name) {
        if (names.contains(name)) {
            return names.indexOf(name);
        }
        boolean isNumber = name.matches("[1-9][0-9]{0,5}") && Integer.parseInt(name) <= names.size();
        return isNumber ? Integer.parseInt(name) - 1 : -1;
    }

    private static List<String> byBlanks(String line) throws MalformedLineException {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(line);
        int at = 0;
        while (column.find() && column.start() == at) {
            String quoted = column.group(1);
            columns.add(quoted == null ? column.group(2) : quoted.replace("\"\"", "\""));
            at = column.end();
        }
        if (line.substring(at).chars().anyMatch(c -> c != ' ')) {
            throw new MalformedLineException(MalformedReason.QUOTES);
        }
        return columns;
    }
}
