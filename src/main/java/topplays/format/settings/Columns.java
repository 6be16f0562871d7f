package topplays.format.settings;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The columns of one file: the place of each named field, and the number of fields of a row.
 *
 * @param names the columns' names in order; empty where they have none
 * @param exact whether a row must have exactly one field per name
 */
public record Columns(List<String> names, boolean exact) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    public Columns {
        names = List.copyOf(names);
    }

    static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    /** The place (from 0) of the field with this name or, if there is no such name, with this number (from 1). */
    public int indexOf(String name) throws UnknownFieldException {
        int index = names.indexOf(name);
        if (index >= 0) {
            if (Collections.frequency(names, name) > 1) {
                throw new UnknownFieldException("column '" + name + "' occurs twice in the header: give its number");
            }
            return index;
        }
        if (isNumber(name) && (!exact || Integer.parseInt(name) <= names.size())) {
            return Integer.parseInt(name) - 1;
        }
        throw new UnknownFieldException("no column '" + name + "': the header has " + String.join(", ", names));
    }
}
