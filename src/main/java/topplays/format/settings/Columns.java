package topplays.format.settings;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The columns of one file: where each named field stands, and how many fields a row must have.
 *
 * @param names the columns' names in order; empty where they have none
 * @param exact whether a row must have just as many fields as there are names
 */
public record Columns(List<String> names, boolean exact) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    public Columns {
        names = List.copyOf(names);
    }

    static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    /** The place, from 0, of the field that is called {@code name} or, failing that, has this number from 1. */
    public int indexOf(String name) throws UnknownFieldException {
        int index = names.indexOf(name);
        if (index >= 0) {
            if (Collections.frequency(names, name) > 1) {
                throw new UnknownFieldException("column '" + name + "' stands twice in the header: name it by number");
            }
            return index;
        }
        if (isNumber(name) && (!exact || Integer.parseInt(name) <= names.size())) {
            return Integer.parseInt(name) - 1;
        }
        throw new UnknownFieldException("no column '" + name + "': the header has " + String.join(", ", names));
    }
}
