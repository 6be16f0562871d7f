package topplays.format.time;

import java.nio.charset.StandardCharsets;
import topplays.model.EventTime;

/**
 * The plain forms of each time format, read without a formatter, which needs a microsecond or more.
 *
 * <p>A calendar time is first converted to the form of an event line. A time that is not plain, valid or not, is
 * {@link EventTime#NONE}: the library decides.
 */
final class QuickTime {
    private static final byte[] FORM = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SECONDS_LENGTH = "0000-00-00T00:00:00".length();
    private static final int CLF_LENGTH = "00/aaa/0000:00:00:00 +0000".length();
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int MOST_SECONDS_DIGITS = 12;
    private static final long END_MILLIS = EpochFormat.END.toEpochMilli();
    private static final int MOST_OFFSET_HOURS = 17;

    private QuickTime() {}

    /** {@code 2026-11-20T08:15:30}, optionally with a space for the T, up to three decimals and a Z. */
    static long iso(byte[] source, int start, int end) {
        if (end - start < SECONDS_LENGTH) {
            return EventTime.NONE;
        }
        byte[] form = FORM.clone();
        System.arraycopy(source, start, form, 0, SECONDS_LENGTH);
        if (form[10] == ' ') {
            form[10] = 'T';
        }
        int at = start + SECONDS_LENGTH;
        if (at < end && source[at] == '.') {
            int decimals = digits(source, at + 1, Math.min(end, at + 4));
            System.arraycopy(source, at + 1, form, SECONDS_LENGTH + 1, decimals);
            at += decimals == 0 ? 0 : 1 + decimals;
        }
        if (at < end && source[at] == 'Z') {
            at++;
        }
        return at == end ? EventTime.parse(form, 0, form.length) : EventTime.NONE;
    }

    /** The same with a Z. */
    static long isoInUtc(byte[] source, int start, int end) {
        return end > start && source[end - 1] == 'Z' ? iso(source, start, end) : EventTime.NONE;
    }

    /** {@code 10/Oct/2000:13:55:36 -0700}. */
    static long clf(byte[] source, int start, int end) {
        if (end - start != CLF_LENGTH
                || source[start + 2] != '/'
                || source[start + 6] != '/'
                || source[start + 11] != ':'
                || source[start + 20] != ' ') {
            return EventTime.NONE;
        }
        byte[] form = FORM.clone();
        int month = month(source, start + 3);
        form[5] = (byte) ('0' + month / 10);
        form[6] = (byte) ('0' + month % 10);
        System.arraycopy(source, start + 7, form, 0, 4);
        System.arraycopy(source, start, form, 8, 2);
        System.arraycopy(source, start + 12, form, 11, 8);
        long local = EventTime.parse(form, 0, form.length);
        long offset = offsetMillis(source, start + 21);
        boolean hasYearZero = form[0] == '0' && form[1] == '0' && form[2] == '0' && form[3] == '0';
        return local == EventTime.NONE || offset == EventTime.NONE || hasYearZero ? EventTime.NONE : local - offset;
    }

    /** Returns the month (1 to 12), or 0 if unknown. */
    private static int month(byte[] source, int at) {
        for (int month = 1; month <= 12; month++) {
            int name = 3 * (month - 1);
            if (source[at] == MONTHS.charAt(name)
                    && source[at + 1] == MONTHS.charAt(name + 1)
                    && source[at + 2] == MONTHS.charAt(name + 2)) {
                return month;
            }
        }
        return 0;
    }

    private static long offsetMillis(byte[] source, int at) {
        boolean isSigned = source[at] == '+' || source[at] == '-';
        if (!isSigned || digits(source, at + 1, at + 5) != 4) {
            return EventTime.NONE;
        }
        long hours = number(source, at + 1, at + 3);
        long minutes = number(source, at + 3, at + 5);
        if (hours > MOST_OFFSET_HOURS || minutes > 59) {
            return EventTime.NONE;
        }
        long millis = (hours * 60 + minutes) * 60_000;
        return source[at] == '-' ? -millis : millis;
    }

    /** Seconds from 0, with up to three decimals. */
    static long epochSeconds(byte[] source, int start, int end) {
        int point = start + digits(source, start, end);
        int decimals = end - point - 1;
        boolean isPlain = point > start
                && point - start <= MOST_SECONDS_DIGITS
                && (point == end
                        || (source[point] == '.'
                                && decimals >= 1
                                && decimals <= 3
                                && digits(source, point + 1, end) == decimals));
        if (!isPlain) {
            return EventTime.NONE;
        }
        long millis = number(source, start, point) * 1_000;
        int unit = 100;
        for (int at = point + 1; at < end; at++) {
            millis += (source[at] - '0') * (long) unit;
            unit /= 10;
        }
        return millis < END_MILLIS ? millis : EventTime.NONE;
    }

    /** The number of digits at {@code start}. */
    private static int digits(byte[] source, int start, int end) {
        int at = start;
        while (at < end && source[at] >= '0' && source[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private static long number(byte[] source, int start, int end) {
        long number = 0;
        for (int at = start; at < end; at++) {
            number = 10 * number + source[at] - '0';
        }
        return number;
    }
}
