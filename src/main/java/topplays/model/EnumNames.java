package topplays.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of enum constants on the command line and in files: lower case with hyphens, such as {@code taut-string}. */
public final class EnumNames {
    private EnumNames() {}

    /** Returns the name of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the constant of that name. Throws {@link IllegalArgumentException} with all names if it is unknown.
     *
     * @param what the meaning of the name for the message, such as {@code report format}
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String what, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown " + what + " '" + name + "': use " + all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumNames::of).collect(Collectors.joining(", "));
    }
}
