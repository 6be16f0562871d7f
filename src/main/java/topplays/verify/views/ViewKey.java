package topplays.verify.views;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.verify.read.ReadView;
import topplays.verify.rows.PeriodName;
import topplays.verify.rows.RowName;
import topplays.verify.split.ByteText;

/**
 * A view as bytes, whose order is that of the videos, then of the viewers, of the calendar's periods, of the times, and of the key
 * columns. The periods come before the times because a change of the clock may lead back into the day before.
 *
 * <pre>
 * the video, each 00 as 00 ff, and 00 00
 * each field of the viewer, each 00 as 00 ff, and 00 01; after all 00 00. An unknown viewer has no field
 * the start of the rule's period in the calendar: 8 bytes of local seconds; 0 if it has none
 * the time: 8 bytes of seconds, 4 of nanoseconds
 * each key column of the row like a field of the viewer; after all 00 00
 * the text of the amount
 * </pre>
 *
 * <p>The sign of seconds is reversed.
 */
public final class ViewKey {
    private static final String ZERO = "\0";
    private static final String ESCAPED_ZERO = "\0\u00ff";
    private static final String END = "\0\0";
    private static final String FIELD_END = "\0\1";
    private static final int PERIOD_BYTES = Long.BYTES;
    private static final int TIME_BYTES = Long.BYTES + Integer.BYTES;

    private final byte[] key;
    private final int videoEnd;
    private final int viewerEnd;

    ViewKey(byte[] key) {
        this.key = key;
        videoEnd = endAfter(0);
        viewerEnd = endAfter(videoEnd);
    }

    /**
     * Makes the key of a view.
     *
     * @param video the video's id as {@link ByteText}
     */
    public static byte[] of(String video, ReadView view, PlayRule rule) {
        byte[] start = ByteText.toBytes(escaped(video) + END + escaped(view.viewer()));
        byte[] columns = ByteText.toBytes(escaped(view.columns()));
        byte[] amount = view.amount().toString().getBytes(StandardCharsets.US_ASCII);
        Instant time = view.time().orElse(Instant.EPOCH);
        return ByteBuffer.allocate(start.length + PERIOD_BYTES + TIME_BYTES + columns.length + amount.length)
                .put(start)
                .putLong(period(time, rule) ^ Long.MIN_VALUE)
                .putLong(time.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(time.getNano())
                .put(columns)
                .put(amount)
                .array();
    }

    private static long period(Instant time, PlayRule rule) {
        return rule.oncePer().orElse(null) instanceof Period.Calendar calendar
                ? PeriodName.startOf(time, calendar, rule.zone()).toEpochSecond(ZoneOffset.UTC)
                : 0;
    }

    private static String escaped(String text) {
        return text.replace(ZERO, ESCAPED_ZERO);
    }

    private static String escaped(List<String> fields) {
        StringBuilder all = new StringBuilder();
        fields.forEach(field -> all.append(escaped(field)).append(FIELD_END));
        return all.append(END).toString();
    }

    /** The index after the two zeros that end what begins at this index. */
    private int endAfter(int start) {
        int at = start;
        while (key[at] != 0 || key[at + 1] != 0) {
            at += key[at] == 0 ? 2 : 1;
        }
        return at + END.length();
    }

    private static String unescaped(String text) {
        return text.replace(ESCAPED_ZERO, ZERO);
    }

    /** The bytes of the view's row in COUNTS. */
    byte[] row() {
        String columns = ByteText.of(key, columnsStart(), endAfter(columnsStart()) - END.length());
        String video = ByteText.of(key, 0, videoEnd - END.length());
        return RowName.toBytes(
                columns.isEmpty()
                        ? List.of()
                        : Stream.of(columns.split(FIELD_END))
                                .map(ViewKey::unescaped)
                                .toList(),
                unescaped(video));
    }

    /** The bytes of the viewer. */
    byte[] viewer() {
        return Arrays.copyOfRange(key, videoEnd, viewerEnd);
    }

    private int columnsStart() {
        return viewerEnd + PERIOD_BYTES + TIME_BYTES;
    }

    boolean isUnknown() {
        return viewerEnd == videoEnd + END.length();
    }

    /** Whether both are views of the same video by the same viewer. */
    boolean isOfViewer(ViewKey other) {
        return Arrays.equals(key, 0, viewerEnd, other.key, 0, other.viewerEnd);
    }

    /** Whether both are of one period of the calendar or, without a calendar, always. */
    boolean isOfPeriod(ViewKey other) {
        return Arrays.equals(
                key, viewerEnd, viewerEnd + PERIOD_BYTES, other.key, other.viewerEnd, other.viewerEnd + PERIOD_BYTES);
    }

    Instant time() {
        ByteBuffer bytes = ByteBuffer.wrap(key, viewerEnd + PERIOD_BYTES, TIME_BYTES);
        return Instant.ofEpochSecond(bytes.getLong() ^ Long.MIN_VALUE, bytes.getInt());
    }

    BigDecimal amount() {
        int start = endAfter(columnsStart());
        return new BigDecimal(new String(key, start, key.length - start, StandardCharsets.US_ASCII));
    }
}
