package topplays.format.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The layout of a web log: texts and fields in turn, parsed from a {@code LogFormat} of Apache httpd or a
 * {@code log_format} of nginx.
 *
 * @param parts in the order of a line
 * @param end the text after the last field
 */
public record LogFormat(List<Part> parts, String end) {

    /**
     * A field and the text before it.
     *
     * @param before empty only at the start of a line
     */
    public record Part(String before, LogField field) {}

    public LogFormat {
        parts = List.copyOf(parts);
    }

    /**
     * Parses a format.
     *
     * @throws IllegalArgumentException if it is invalid; the message shows where
     */
    public static LogFormat parse(String format) {
        return new LogFormatParser(format).parse();
    }

    /**
     * The names of a line's columns, in order. If several fields have the same name, the first one gets it and the others
     * have an empty name; second names come last.
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        parts.forEach(part -> {
            for (String name : part.field().names()) {
                names.add(taken.add(name) ? name : "");
            }
        });
        for (Part part : parts) {
            part.field().alias().ifPresent(alias -> names.add(taken.add(alias) ? alias : ""));
        }
        return names;
    }

    /** The format of the first time, if it is known. */
    public Optional<String> timeFormat() {
        return parts.stream()
                .map(Part::field)
                .filter(field -> field.names().contains("time"))
                .findFirst()
                .flatMap(LogField::timeFormat);
    }
}
