package topplays.format.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.format.settings.InputOptions;
import topplays.model.ShellWord;

/** The options that were given for a log, and those that were recognised in addition. Immutable. */
public final class Recognition {
    private final Map<String, Object> given;
    private final Map<String, Object> recognised;

    private Recognition(Map<String, ?> given, Map<String, Object> recognised) {
        this.given = new LinkedHashMap<>(given);
        this.recognised = new LinkedHashMap<>(recognised);
    }

    static Recognition nothingBut(Map<String, ?> given) {
        return new Recognition(given, Map.of());
    }

    /** The value of an option that was given. */
    Optional<String> given(String option) {
        return Optional.ofNullable(given.get(option)).map(Object::toString);
    }

    boolean isGiven(String option) {
        return given.containsKey(option);
    }

    /** Adds an option unless it was given. */
    Recognition with(String option, Object value) {
        if (given.containsKey(option)) {
            return this;
        }
        Recognition more = new Recognition(given, recognised);
        more.recognised.put(option, value);
        return more;
    }

    /** All options, for {@link InputOptions#parse}. */
    public SortedMap<String, Object> options() {
        SortedMap<String, Object> all = new TreeMap<>(given);
        all.putAll(recognised);
        return all;
    }

    /** The options that were recognised, as on a command line: {@code --input-format csv --delimiter ';' --header}. */
    public String commandLine() {
        List<String> words = new ArrayList<>();
        recognised.forEach((name, value) -> {
            words.add("--" + name);
            if (!Boolean.TRUE.equals(value)) {
                words.add(ShellWord.quoted(value.toString()));
            }
        });
        return String.join(" ", words);
    }
}
