/**
 * The input formats: from a line's bytes to the video that was played or the whole event, or the reason why the line cannot
 * be read.
 *
 * <p>A {@link topplays.format.LineParser} is made once a file. It has the line cut into {@link topplays.format.cut.Fields}
 * by the format's {@link topplays.format.cut.LineCutter}, takes the fields that the {@link topplays.format.settings.InputSettings}
 * name, and tells the line's {@link topplays.model.LineClass}:
 *
 * <pre>
 * line bytes ──► LineCutter ──► Fields ──► LineParser ──► LineClass, video, plays
 *                  (format)                 (settings)
 * </pre>
 *
 * <p>Where events are wanted, a {@link topplays.format.EventParser} has the same done and writes the event line.
 *
 * <p>Everything works on bytes: what is not valid UTF-8 in a log stays what it was. No Hadoop here.
 */
package topplays.format;
