package topplays.serve.endpoints;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.Optional;
import topplays.model.VideoId;
import topplays.report.VideoJson;
import topplays.serve.http.PercentDecoder;
import topplays.serve.http.Responses;
import topplays.serve.plays.PlayCountCache;
import topplays.serve.plays.VideoPlays;

/** {@code GET /v1/videos/{id}}: the plays of a video. */
public final class VideoHandler {
    private final PlayCountCache cache;
    private final InstantSource clock;

    public VideoHandler(PlayCountCache cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** Answers for the id as sent in the path, percent-encoded. */
    void handle(HttpServerExchange exchange, String encodedId) {
        Optional<byte[]> id = PercentDecoder.decode(encodedId);
        if (id.isEmpty() || id.get().length < 1 || id.get().length > VideoId.MAX_BYTES) {
            Responses.problem(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "an id has 1 to %,d bytes, percent-encoded".formatted(VideoId.MAX_BYTES));
            return;
        }
        Optional<VideoPlays> found = cache.video(id.get());
        if (found.isEmpty()) {
            Responses.problem(exchange, StatusCodes.NOT_FOUND, "this video has no plays");
            return;
        }
        VideoPlays video = found.get();
        String state = video.batchPlays() + "-" + video.livePlays() + "-" + video.rank();
        Responses.send(exchange, state, json -> {
            VideoJson.write(json, VideoId.copyOf(id.get(), 0, id.get().length));
            json.writeNumberField("plays", video.plays());
            json.writeNumberField("batchPlays", video.batchPlays());
            json.writeNumberField("livePlays", video.livePlays());
            json.writeNumberField("rank", video.rank());
            json.writeStringField("asOf", Responses.time(clock.instant()));
        });
    }
}
