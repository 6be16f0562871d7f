package topplays.format.settings;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The columns of one file: the place of each named field, and the number of fields of a row.
 *
 * @param names the columns' names in order; empty for columns without a name
 * @param exact whether a row must have exactly one field per name
 */
public record Columns(List<String> names, boolean exact) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    public Columns {
        names = List.copyOf(names);
    }

    /** Whether a name has the form of a column number, from 1. */
    public static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    /** The places, from 0, of two fields. */
    public record Pair(int first, int second) {}

    /** Whether there is a field with this name or, if there is no such name, with this number. */
    public boolean has(String name) {
        return names.contains(name) || (isNumber(name) && (!exact || Integer.parseInt(name) <= names.size()));
    }

    /** The place (from 0) of the column with this number (from 1), if it is a number of at most {@code most}. */
    public static OptionalInt numbered(String number, int most) {
        return isNumber(number) && Integer.parseInt(number) <= most
                ? OptionalInt.of(Integer.parseInt(number) - 1)
                : OptionalInt.empty();
    }

    /** The place (from 0) of the field with this name, if there is a name. */
    public OptionalInt find(Optional<String> name) throws UnknownFieldException {
        return name.isPresent() ? OptionalInt.of(indexOf(name.get())) : OptionalInt.empty();
    }

    /** The two fields whose names this name joins by a blank, if there are such fields. */
    public Optional<Pair> pair(String name) throws UnknownFieldException {
        for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
            String first = name.substring(0, blank);
            String second = name.substring(blank + 1);
            if (has(first) && has(second)) {
                return Optional.of(new Pair(indexOf(first), indexOf(second)));
            }
        }
        return Optional.empty();
    }

    /** The number of fields that a row must have for these names, each of which may join two names by a blank. */
    public int leastFields(List<String> fields) throws UnknownFieldException {
        int least = 0;
        for (String name : fields) {
            Optional<Pair> pair = has(name) ? Optional.empty() : pair(name);
            int last =
                    pair.isPresent() ? Math.max(pair.get().first(), pair.get().second()) : indexOf(name);
            least = Math.max(least, 1 + last);
        }
        return least;
    }

    /** The place (from 0) of the field with this name or, if there is no such name, with this number (from 1). */
    public int indexOf(String name) throws UnknownFieldException {
        int index = names.indexOf(name);
        if (index >= 0) {
            if (Collections.frequency(names, name) > 1) {
                throw new UnknownFieldException(
                        name, "column '" + name + "' occurs twice in the header: give its number");
            }
            return index;
        }
        if (has(name)) {
            return Integer.parseInt(name) - 1;
        }
        throw new UnknownFieldException(name, "no column '" + name + "': the header has " + String.join(", ", names));
    }
}
