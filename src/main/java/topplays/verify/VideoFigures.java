package topplays.verify;

import topplays.verify.sort.PlayStream;

/**
 * The figures of a row, which is a video or a video in a chart.
 *
 * @param viewers the distinct viewers; 0 if they are not counted
 */
public record VideoFigures(long plays, long viewers) {
    static VideoFigures of(PlayStream video) {
        return new VideoFigures(video.plays(), video.viewers());
    }
}
