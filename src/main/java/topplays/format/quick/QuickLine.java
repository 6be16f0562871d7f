package topplays.format.quick;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import topplays.bytes.ByteOrderMark;
import topplays.format.LineParser;
import topplays.format.cut.LineCutter;
import topplays.format.cut.QuickJsonObject;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.tally.VideoSpans;

/**
 * Finds the video in plain counted lines if no option uses anything but the whole video field. It takes one pass over the
 * block and creates no fields or objects per line.
 *
 * <p>A {@link LineParser} reads the lines that are not plain; for plain lines it has the same results. Not thread-safe.
 */
public interface QuickLine {
    /** Finds the video of the line that begins at {@code start} and ends before {@code end}; false if the line is not plain. */
    boolean find(byte[] block, int start, int end);

    /**
     * Finds the videos of the lines from {@code start} on, until a line is not plain or {@code videos} is full. Returns the
     * index of the first remaining line, or an index after {@code end}.
     *
     * @param header the file's first line; a line that equals it is not plain
     */
    default int findAll(byte[] block, int start, int end, VideoSpans videos, byte[] header) {
        int next = start;
        while (!videos.isFull()
                && next <= end
                && !ByteOrderMark.isAt(block, next, end)
                && find(block, next, end)
                && !isHeader(block, next, header)) {
            videos.add(videoStart(), videoEnd());
            next = lineEnd() + 1;
        }
        return next;
    }

    private boolean isHeader(byte[] block, int start, byte[] header) {
        int length = header.length;
        int extra = lineEnd() - start - length; // the CR of one of the two may be missing
        return length > 0
                && extra >= -1
                && extra <= 1
                && Arrays.equals(
                        block,
                        start,
                        LineCutter.withoutCarriageReturn(block, start, lineEnd()),
                        header,
                        0,
                        LineCutter.withoutCarriageReturn(header, 0, length));
    }

    int videoStart();

    int videoEnd();

    /** The index of the line's LF, or the block's end. */
    int lineEnd();

    /** Returns empty if the settings use more than the video, or if the format has no plain lines. */
    static Optional<QuickLine> of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        boolean usesVideoAlone = settings.fields().plays().isEmpty()
                && settings.selection().where().isEmpty()
                && !settings.selection().usesLists()
                && settings.selection().videoPattern().isEmpty()
                && settings.selection().idRewrites().isEmpty()
                && !settings.usesTime()
                && settings.keys().isEmpty()
                && !settings.rule().isRule()
                && settings.viewerFields().isEmpty();
        if (!usesVideoAlone) {
            return Optional.empty();
        }
        LineSyntax syntax = settings.syntax();
        return switch (syntax.format()) {
            case TOPPLAYS, TSV -> column(new byte[] {'\t'}, settings, header);
            case DELIMITED ->
                syntax.hasRunsOfBlanks()
                        ? Optional.empty()
                        : column(syntax.delimiter().getBytes(StandardCharsets.UTF_8), settings, header);
            case CSV -> Optional.of(new QuickCsvColumn(syntax.csvDelimiter(), QuickRow.of(settings, header)));
            case JSONL, JSON ->
                QuickJsonObject.canTake(settings.fields().video())
                        ? Optional.of(new QuickJsonMember(settings.fields().video()))
                        : Optional.empty();
            case COMBINED, W3C -> Optional.empty();
        };
    }

    private static Optional<QuickLine> column(byte[] delimiter, InputSettings settings, Optional<byte[]> header)
            throws UnknownFieldException {
        return QuickColumn.isPlain(delimiter)
                ? Optional.of(new QuickColumn(delimiter, QuickRow.of(settings, header)))
                : Optional.empty();
    }
}
