package topplays.format.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the field that holds the video by its name. */
final class VideoName {
    private static final Set<String> KNOWN = Set.of("video", "video_id", "videoid");
    private static final List<String> LIKELY = List.of(
            "video", "episode", "track", "song", "title", "item", "movie", "film", "url", "path", "uri", "id", "name");

    private VideoName() {}

    /** The names that are taken for the video without asking: {@code video}, {@code video_id}, {@code videoId} in any case. */
    static List<String> knownIn(List<String> names) {
        return names.stream()
                .filter(name -> KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A name to show as an example. */
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
