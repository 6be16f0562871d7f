package topplays.jobs.views;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import topplays.bytes.SharedHash;
import topplays.format.LineParser;
import topplays.format.ViewFields;
import topplays.model.PlayCountLines;
import topplays.model.VideoId;
import topplays.rule.CalendarPeriods;
import topplays.rule.KeyColumns;
import topplays.rule.Period;
import topplays.rule.PlayRule;

/** Makes the key of each view, in the layout of {@link ViewKey}. Not thread-safe. */
final class ViewKeys {
    /** The longest text of an amount: {@link topplays.format.settings.Decimals} allows 1,000 characters. */
    private static final int LONGEST_AMOUNT = 2_000;

    /** Each byte of a column takes up to two. */
    static final int LONGEST = ViewKey.VIDEO
            + 2 * VideoId.MAX_BYTES
            + ViewLayout.Order.PERIOD_AND_TIME.bytes()
            + 2 * PlayCountLines.MAX_KEY_BYTES
            + LONGEST_AMOUNT;

    private final ViewLayout layout;
    private final SharedHash hash;
    private final Optional<CalendarPeriods> calendar;
    private final ByteBuffer key = ByteBuffer.allocate(LONGEST);

    ViewKeys(PlayRule rule, KeyColumns keys, SharedHash hash) {
        layout = ViewLayout.of(rule, keys);
        this.hash = hash;
        calendar = rule.oncePer()
                .filter(period -> layout.order().hasPeriod())
                .map(period -> new CalendarPeriods((Period.Calendar) period, rule.zone()));
    }

    /** Makes the key of a counted line. */
    void set(LineParser line) {
        ViewFields view = line.view();
        int videoLength = line.videoEnd() - line.videoStart();
        int viewerLength = view.isUnknown() ? 0 : view.viewerLength();
        key.clear();
        key.putInt((int) (hash.of(line.videoSource(), line.videoStart(), line.videoEnd()) >>> Integer.SIZE));
        key.putInt((int) (hash.of(view.viewer(), 0, viewerLength) >>> Integer.SIZE));
        key.putShort((short) videoLength).putShort((short) viewerLength);
        key.put(line.videoSource(), line.videoStart(), videoLength);
        key.put(view.viewer(), 0, viewerLength);
        if (!view.isUnknown()) {
            putOrder(line.time());
        }
        putColumns(line.keySource(), line.keyStart(), line.keyEnd() - videoLength);
        if (!view.isUnknown() && layout.hasAmount()) {
            key.put(view.amount().toString().getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0);
        }
    }

    private void putOrder(Instant time) {
        if (layout.order().hasPeriod()) {
            key.putLong(calendar.orElseThrow().numberOf(time.getEpochSecond()) ^ Long.MIN_VALUE);
        }
        if (layout.order().hasTime()) {
            key.putLong(time.getEpochSecond() ^ Long.MIN_VALUE).putInt(time.getNano());
        }
    }

    private void putColumns(byte[] source, int start, int end) {
        for (int at = start; at < end; at++) {
            byte each = source[at];
            if (each == ViewKey.END || each == ViewKey.ESCAPE) {
                key.put(ViewKey.ESCAPE).put((byte) (each + 1));
            } else {
                key.put(each == '\t' ? ViewKey.END : each);
            }
        }
    }

    byte[] bytes() {
        return key.array();
    }

    int length() {
        return key.position();
    }
}
