package topplays.format.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the field that holds the video by its name. */
final class VideoName {
    private static final Set<String> KNOWN = Set.of("video", "video_id", "videoid");
    private static final List<String> LIKELY = List.of(
            "video", "episode", "track", "song", "title", "item", "movie", "film", "url", "path", "uri", "id", "name");

    private static final Pattern TARGET = Pattern.compile("(?:GET |HEAD |POST )?(?:https?:/)?/[^/]");

    private VideoName() {}

    /** The names that always mean the video: {@code video}, {@code video_id}, {@code videoId} in any case. */
    static List<String> knownIn(List<String> names) {
        return names.stream()
                .filter(name -> KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The place (from 0) of a value to suggest as the video: a request, a URL or a path, or else the first text. */
    static int likeliestAmong(List<String> values) {
        for (int place = 0; place < values.size(); place++) {
            if (TARGET.matcher(values.get(place)).lookingAt()) {
                return place;
            }
        }
        return IntStream.range(0, values.size())
                .filter(place -> !HeaderLine.isValue(values.get(place)))
                .findFirst()
                .orElse(0);
    }

    /** A name to suggest as the video. */
    static String likeliestIn(List<String> names) {
        for (String likely : LIKELY) {
            for (String name : names) {
                if (name.toLowerCase(Locale.ROOT).contains(likely)) {
                    return name;
                }
            }
        }
        return names.get(0);
    }
}
