package topplays.format.cut;

import java.util.List;
import java.util.Optional;
import topplays.format.settings.Columns;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.model.MalformedReason;

/** Finds the columns of a file: those of its format, or those in its header. */
public final class FileColumns {
    private FileColumns() {}

    /**
     * Returns the columns of a file.
     *
     * @throws UnknownFieldException if the header is malformed
     */
    public static Columns of(LineSyntax syntax, Optional<byte[]> header) throws UnknownFieldException {
        return switch (syntax.format()) {
            case TOPPLAYS -> new Columns(InputSettings.EVENT_LINE, true);
            case COMBINED -> new Columns(syntax.combinedFields(), true);
            default -> header.isPresent() ? of(LineCutter.of(syntax), header.get()) : new Columns(List.of(), false);
        };
    }

    private static Columns of(LineCutter cutter, byte[] header) throws UnknownFieldException {
        Fields names = new Fields();
        int end = LineCutter.withoutCarriageReturn(header, 0, header.length);
        Optional<MalformedReason> unreadable =
                end == 0 ? Optional.of(MalformedReason.BLANK) : cutter.cut(header, 0, end, names);
        if (unreadable.isPresent()) {
            String remedy = end == 0 ? "; remove the empty lines before it" : "";
            throw new UnknownFieldException(
                    "", "the header cannot be read: " + unreadable.get().description() + remedy);
        }
        return new Columns(names.texts(), true);
    }
}
