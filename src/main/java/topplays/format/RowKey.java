package topplays.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import topplays.format.cut.Fields;
import topplays.format.settings.Columns;
import topplays.format.settings.UnknownFieldException;
import topplays.model.MalformedReason;
import topplays.model.PlayCountLines;
import topplays.model.VideoId;
import topplays.rule.CalendarPeriods;
import topplays.rule.PeriodNames;

/**
 * The key of a row of counts, {@code [period⇥][group⇥…]video}: the {@linkplain topplays.rule.KeyColumns key columns} of a line and its
 * video. Not thread-safe.
 */
final class RowKey {
    private static final byte NOTHING = '-';

    private final Optional<PeriodColumn> period;
    private final int[] groups;
    private final ByteBuffer key = ByteBuffer.allocate(PlayCountLines.MAX_KEY_BYTES);

    RowKey(ReadFields read, Columns columns) throws UnknownFieldException {
        ZoneId zone = read.settings().rule().zone();
        period = read.settings()
                .keys()
                .period()
                .map(kind -> new PeriodColumn(new CalendarPeriods(kind, zone), new PeriodNames(kind), zone));
        List<String> names = read.groups();
        groups = new int[names.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = columns.indexOf(names.get(i));
        }
    }

    /** Makes the key of a line; returns the reason if a column is malformed. The video may be missing. */
    Optional<MalformedReason> read(Fields fields, Instant time, VideoField video) {
        key.clear();
        if (period.isPresent() && !period.get().putName(time, key)) {
            return Optional.of(MalformedReason.TIME);
        }
        for (int group : groups) {
            if (!putGroup(fields, group)) {
                return Optional.of(MalformedReason.GROUP);
            }
        }
        if (video.isFound()) {
            key.put(video.source(), video.start(), video.end() - video.start());
        }
        return Optional.empty();
    }

    private boolean putGroup(Fields fields, int field) {
        byte[] source = fields.source(field);
        int start = fields.start(field);
        int length = fields.isMissing(field) ? 0 : fields.end(field) - start;
        if (length > VideoId.MAX_BYTES || VideoField.breaksLines(source, start, start + length)) {
            return false;
        }
        if (length == 0) {
            key.put(NOTHING);
        } else {
            key.put(source, start, length);
        }
        key.put((byte) '\t');
        return true;
    }

    byte[] bytes() {
        return key.array();
    }

    int length() {
        return key.position();
    }

    /** The column of the period. It remembers the last name, because most lines are of the same period as the line before. */
    private static final class PeriodColumn {
        private final CalendarPeriods periods;
        private final PeriodNames names;
        private final ZoneId zone;
        private boolean isKnown;
        private long number;
        /** The name and a TAB; empty if the period has no name. */
        private byte[] name = {};

        PeriodColumn(CalendarPeriods periods, PeriodNames names, ZoneId zone) {
            this.periods = periods;
            this.names = names;
            this.zone = zone;
        }

        /** Puts the name of the period and a TAB. Returns false if the period has no name. */
        boolean putName(Instant time, ByteBuffer key) {
            long found = periods.numberOf(time.getEpochSecond());
            if (!isKnown || found != number) {
                isKnown = true;
                number = found;
                name = nameAt(time);
            }
            key.put(name);
            return name.length > 0;
        }

        private byte[] nameAt(Instant time) {
            try {
                String text = names.nameOf(LocalDateTime.ofInstant(time, zone)) + "\t";
                return text.getBytes(StandardCharsets.US_ASCII);
            } catch (DateTimeException e) {
                return new byte[0];
            }
        }
    }
}
