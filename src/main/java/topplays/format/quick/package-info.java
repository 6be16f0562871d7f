/**
 * A fast path for lines if only the video is needed. It accepts only plain lines, and finds the same video as a
 * {@link topplays.format.LineParser}.
 */
package topplays.format.quick;
