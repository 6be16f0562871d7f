package topplays.report.content;

import java.util.Map;
import java.util.Optional;
import topplays.model.VideoId;

/** Titles of videos; one without a title is shown by its id. */
public record Titles(Map<VideoId, String> byVideo) {
    public Titles {
        byVideo = Map.copyOf(byVideo);
    }

    /** The title, if there is one. */
    public Optional<String> find(VideoId video) {
        return Optional.ofNullable(byVideo.get(video));
    }

    /** The title, or the id as text. */
    public String of(VideoId video) {
        return find(video).orElseGet(video::toString);
    }
}
