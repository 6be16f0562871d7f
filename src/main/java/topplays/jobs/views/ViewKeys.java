package topplays.jobs.views;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import topplays.bytes.SharedHash;
import topplays.format.LineParser;
import topplays.format.ViewFields;
import topplays.model.VideoId;
import topplays.rule.CalendarPeriods;
import topplays.rule.Period;
import topplays.rule.PlayRule;

/** Makes the key of each view, in the layout of {@link ViewKey}. Not thread-safe. */
final class ViewKeys {
    /** The longest text of an amount: {@link topplays.format.settings.Decimals} allows 1,000 characters. */
    private static final int LONGEST_AMOUNT = 2_000;

    private static final int TIME_BYTES = Long.BYTES + Integer.BYTES;
    static final int LONGEST = ViewKey.VIDEO + 2 * VideoId.MAX_BYTES + TIME_BYTES + LONGEST_AMOUNT;

    private final PlayRule rule;
    private final SharedHash hash;
    private final Optional<CalendarPeriods> calendar;
    private final ByteBuffer key = ByteBuffer.allocate(LONGEST);

    ViewKeys(PlayRule rule, SharedHash hash) {
        this.rule = rule;
        this.hash = hash;
        calendar = rule.oncePer()
                .filter(period -> !rule.usesOrder())
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
            putOrder(line.time(), view);
        }
    }

    private void putOrder(Instant time, ViewFields view) {
        if (calendar.isPresent()) {
            key.putLong(calendar.get().numberOf(time.getEpochSecond()) ^ Long.MIN_VALUE);
        } else if (rule.usesOrder()) {
            key.putLong(time.getEpochSecond() ^ Long.MIN_VALUE).putInt(time.getNano());
            if (rule.amount().isPresent()) {
                key.put(view.amount().toString().getBytes(StandardCharsets.US_ASCII))
                        .put((byte) 0);
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
