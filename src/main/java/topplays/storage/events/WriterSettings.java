package topplays.storage.events;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a writer writes its batches.
 *
 * @param name the writer's name, unique in its EVENTS; part of the names of its batches
 * @param gzip whether batches are compressed; may change between runs
 * @param options the options that determine the content of the events, by their names on the command line; a resumed
 *     run must have the same
 * @param patience how long to retry a batch that cannot be written; empty means without limit
 */
public record WriterSettings(
        String name, boolean gzip, SortedMap<String, Object> options, Optional<Duration> patience) {
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}");

    public WriterSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a writer's name must be 1 to 64 of A-Z a-z 0-9 . _ -, and not . or ..: '" + name + "'");
        }
        if (patience.isPresent() && patience.get().isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + patience.get());
        }
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
