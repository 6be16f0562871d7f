package topplays.verify.read;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * The columns of a file.
 *
 * @param names in order; empty where columns have only numbers
 */
record NamedColumns(List<String> names) {
    private static final String NUMBER = "[1-9][0-9]{0,5}";

    /** The place (from 0) of the column with this name or, if there is no such name, with this number (from 1). */
    int placeOf(String column) throws IOException {
        if (Collections.frequency(names, column) > 1) {
            throw new IOException("two columns are called '" + column + "'");
        }
        if (names.contains(column)) {
            return names.indexOf(column);
        }
        boolean isNumber = column.matches(NUMBER) && (names.isEmpty() || Integer.parseInt(column) <= names.size());
        if (!isNumber) {
            throw new IOException("no column '" + column + "' among " + String.join(", ", names));
        }
        return Integer.parseInt(column) - 1;
    }
}
