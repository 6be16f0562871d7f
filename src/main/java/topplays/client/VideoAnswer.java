package topplays.client;

import java.util.OptionalLong;
import topplays.model.VideoId;

/**
 * The plays of a video.
 *
 * @param plays the sum of batchPlays and livePlays
 * @param batchPlays plays in the last count
 * @param livePlays plays accepted since then
 * @param rank its rank among all videos, starting at 1; equal plays share a rank
 * @param asOf the time of the answer, ISO-8601
 */
public record VideoAnswer(VideoId video, long plays, long batchPlays, long livePlays, OptionalLong rank, String asOf) {}
