/**
 * The input formats: they turn a line's bytes into the video that was played, or into an event, or into the reason why the
 * line is malformed.
 *
 * <p>There is one {@link topplays.format.LineParser} per file. It cuts each line into {@link topplays.format.cut.Fields}
 * with the format's {@link topplays.format.cut.LineCutter}, reads the fields that the {@link topplays.format.settings.InputSettings}
 * name, and returns the line's {@link topplays.model.LineClass}:
 *
 * <pre>
 * line bytes ──► LineCutter ──► Fields ──► LineParser ──► LineClass, video, plays
 *                  (format)                 (settings)
 * </pre>
 *
 * <p>A {@link topplays.format.EventParser} does the same and also writes the event line.
 *
 * <p>Everything works on bytes, so invalid UTF-8 in a log stays as it is. The package does not use Hadoop.
 */
package topplays.format;
