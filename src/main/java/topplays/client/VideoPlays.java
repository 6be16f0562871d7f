package topplays.client;

import java.util.OptionalLong;
import topplays.model.VideoId;

/**
 * How often a video was played, by batch and since.
 *
 * @param plays both together
 * @param batchPlays those of the last count
 * @param livePlays those the service has accepted since
 * @param rank the place among all videos, from 1; equal plays share one
 * @param asOf when the service looked, ISO-8601
 */
public record VideoPlays(VideoId video, long plays, long batchPlays, long livePlays, OptionalLong rank, String asOf) {}
