package topplays.format.quick;

import java.util.Optional;
import topplays.format.cut.FileColumns;
import topplays.format.settings.Columns;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;

/**
 * The number of fields that a plain row has.
 *
 * @param video the place of the video's column, from 0
 * @param leastFields the minimum, which includes the video's column
 * @param mostFields the maximum
 */
record QuickRow(int video, int leastFields, int mostFields) {

    static QuickRow of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        Columns columns = FileColumns.of(settings.syntax(), header);
        int video = columns.indexOf(settings.fields().video());
        int least = columns.leastFields(settings.namedFields().toList());
        return columns.exact()
                ? new QuickRow(video, columns.names().size(), columns.names().size())
                : new QuickRow(video, least, Integer.MAX_VALUE);
    }

    boolean mayHave(int fields) {
        return fields >= leastFields && fields <= mostFields;
    }
}
