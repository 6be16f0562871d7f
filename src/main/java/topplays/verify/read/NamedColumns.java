package topplays.verify.read;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * The columns of a file.
 *
 * @param names in order; empty if columns have only numbers
 */
record NamedColumns(List<String> names) {
    private static final String NUMBER = "[1-9][0-9]{0,5}";

    /** The place of the column with this name or, if no column has it, the places of two columns whose names it joins. */
    List<Integer> placesOfTime(String time) throws IOException {
        for (int at = 1; at < time.length() && !isColumn(time); at++) {
            boolean isJoint =
                    time.charAt(at) == ' ' && isColumn(time.substring(0, at)) && isColumn(time.substring(at + 1));
            if (isJoint) {
                return List.of(placeOf(time.substring(0, at)), placeOf(time.substring(at + 1)));
            }
        }
        return List.of(placeOf(time));
    }

    private boolean isColumn(String name) {
        return names.contains(name)
                || (name.matches(NUMBER) && (names.isEmpty() || Integer.parseInt(name) <= names.size()));
    }

    /** The place (from 0) of the column with this name or, if there is no such name, with this number (from 1). */
    int placeOf(String column) throws IOException {
        if (Collections.frequency(names, column) > 1) {
            throw new IOException("two columns are called '" + column + "'");
        }
        if (names.contains(column)) {
            return names.indexOf(column);
        }
        if (!isColumn(column)) {
            throw new IOException("no column '" + column + "' among " + String.join(", ", names));
        }
        return Integer.parseInt(column) - 1;
    }
}
