package topplays.verify.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import topplays.model.VideoId;
import topplays.verify.split.ByteText;

/**
 * The name of a row of counts.
 *
 * <p>Its bytes are those of a line of COUNTS before the figures, {@code [column⇥…]video}. Sorted by their bytes, the rows of a chart
 * are neighbours.
 *
 * @param columns the period and the groups, whose bytes have the form of ids
 */
public record RowName(List<VideoId> columns, VideoId video) {
    private static final byte SEPARATOR = '\t';

    public RowName {
        columns = List.copyOf(columns);
    }

    /** The name of these bytes. */
    public static RowName of(byte[] row) {
        return new RowName(columnsOf(row), VideoId.copyOf(row, videoStart(row), row.length));
    }

    /** The columns of these bytes, after each of which is a TAB. */
    public static List<VideoId> columnsOf(byte[] row) {
        List<VideoId> columns = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < row.length; end++) {
            if (row[end] == SEPARATOR) {
                columns.add(VideoId.copyOf(row, start, end));
                start = end + 1;
            }
        }
        return columns;
    }

    /** The bytes of a row whose columns and video are {@link ByteText}. */
    public static byte[] toBytes(List<String> columns, String video) {
        StringBuilder row = new StringBuilder();
        columns.forEach(column -> row.append(column).append((char) SEPARATOR));
        return ByteText.toBytes(row.append(video).toString());
    }

    /** Whether two rows are of the same chart. */
    public static boolean haveOneChart(byte[] one, byte[] other) {
        return Arrays.equals(one, 0, videoStart(one), other, 0, videoStart(other));
    }

    private static int videoStart(byte[] row) {
        int start = row.length;
        while (start > 0 && row[start - 1] != SEPARATOR) {
            start--;
        }
        return start;
    }

    /** The bytes of a row as text, for a message. */
    public static String describe(byte[] row) {
        return new String(row, StandardCharsets.UTF_8).replace("\t", ", ");
    }
}
