package topplays.format.quick;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import topplays.format.LineParser;
import topplays.format.cut.QuickJsonObject;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.tally.VideoSpans;

/**
 * Finds the video in lines that plainly count, where no option uses anything but the whole of that field: in one pass over the
 * block, without fields and without an object a line.
 *
 * <p>Whatever looks odd it leaves to a {@link LineParser}. What it says of a line is what the parser says. Not
 * thread-safe.
 */
public interface QuickLine {
    /** Finds the video of the line that begins at {@code start} and ends before {@code end}; false if it is no plain line. */
    boolean find(byte[] block, int start, int end);

    /**
     * Finds the videos of the lines from {@code start} on, until one is not plain or there is no room for more; returns
     * where the first line begins that it did not take, or a place behind {@code end}.
     */
    default int findAll(byte[] block, int start, int end, VideoSpans videos) {
        int next = start;
        while (!videos.isFull() && next <= end && find(block, next, end)) {
            videos.add(videoStart(), videoEnd());
            next = lineEnd() + 1;
        }
        return next;
    }

    int videoStart();

    int videoEnd();

    /** Where the LF of the line is, or the block's end. */
    int lineEnd();

    /** Nothing if the settings ask for more than the video, or for a format that has no plain lines. */
    static Optional<QuickLine> of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        boolean usesVideoAlone = settings.fields().plays().isEmpty()
                && settings.selection().where().isEmpty()
                && settings.selection().videoPattern().isEmpty()
                && !settings.selection().usesTime();
        if (!usesVideoAlone) {
            return Optional.empty();
        }
        LineSyntax syntax = settings.syntax();
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> column(new byte[] {'\t'}, settings, header);
            case DELIMITED -> column(syntax.delimiter().getBytes(StandardCharsets.UTF_8), settings, header);
            case CSV -> Optional.of(new QuickCsvColumn(syntax.csvDelimiter(), QuickRow.of(settings, header)));
            case JSONL ->
                QuickJsonObject.canTake(settings.fields().video())
                        ? Optional.of(new QuickJsonMember(settings.fields().video()))
                        : Optional.empty();
            case COMBINED -> Optional.empty();
        };
    }

    private static Optional<QuickLine> column(byte[] delimiter, InputSettings settings, Optional<byte[]> header)
            throws UnknownFieldException {
        return QuickColumn.isPlain(delimiter)
                ? Optional.of(new QuickColumn(delimiter, QuickRow.of(settings, header)))
                : Optional.empty();
    }
}
