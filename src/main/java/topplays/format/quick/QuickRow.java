package topplays.format.quick;

import java.util.Optional;
import topplays.format.cut.FileColumns;
import topplays.format.settings.Columns;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;

/**
 * What a row must have to be a plain one.
 *
 * @param video the place of the video's column, from 0
 * @param leastFields how many fields it has at least; always enough for the video
 * @param mostFields how many it has at most
 */
record QuickRow(int video, int leastFields, int mostFields) {

    static QuickRow of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        Columns columns = FileColumns.of(settings.syntax(), header);
        int video = columns.indexOf(settings.fields().video());
        int least = 0;
        for (String name : settings.namedFields().toList()) {
            least = Math.max(least, columns.indexOf(name) + 1);
        }
        return columns.exact()
                ? new QuickRow(video, columns.names().size(), columns.names().size())
                : new QuickRow(video, least, Integer.MAX_VALUE);
    }

    boolean mayHave(int fields) {
        return fields >= leastFields && fields <= mostFields;
    }
}
