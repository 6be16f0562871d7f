package topplays.model;

import java.time.Instant;

/**
 * The time of an event line, {@code 2026-11-20T08:15:30.123Z}: UTC with three decimals, {@value #LENGTH} bytes.
 *
 * <p>Written and read without allocation, because it is on the path of every event. (Days to a date and back: Howard Hinnant,
 * "chrono-compatible low-level date algorithms".)
 */
public final class EventTime {
    public static final int LENGTH = 24;
    /** Returned by {@link #parse} for malformed bytes. */
    public static final long NONE = Long.MIN_VALUE;

    /** The first time with a four-digit year, in milliseconds from the epoch. */
    public static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();

    /** The last time with a four-digit year, in milliseconds from the epoch. */
    public static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private static final int MILLIS_PER_DAY = 86_400_000;
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_TO_EPOCH = 719_468;
    private static final String FORM = "0000-00-00T00:00:00.000Z";

    private EventTime() {}

    /**
     * Writes the time into {@code target[at..at + }{@value #LENGTH}{@code )}.
     *
     * @param epochMillis from {@link #FIRST} to {@link #LAST}
     */
    public static void write(long epochMillis, byte[] target, int at) {
        if (epochMillis < FIRST || epochMillis > LAST) {
            throw new IllegalArgumentException("an event's time must have a year from 0000 to 9999: " + epochMillis);
        }
        int day = (int) Math.floorDiv(epochMillis, (long) MILLIS_PER_DAY) + DAYS_TO_EPOCH;
        int era = Math.floorDiv(day, DAYS_PER_ERA);
        int dayOfEra = day - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        int millis = (int) Math.floorMod(epochMillis, (long) MILLIS_PER_DAY);
        digits(year, 4, '-', target, at);
        digits(month, 2, '-', target, at + 5);
        digits(dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2, 'T', target, at + 8);
        digits(millis / 3_600_000, 2, ':', target, at + 11);
        digits(millis / 60_000 % 60, 2, ':', target, at + 14);
        digits(millis / 1_000 % 60, 2, '.', target, at + 17);
        digits(millis % 1_000, 3, 'Z', target, at + 20);
    }

    private static void digits(int number, int digits, char after, byte[] target, int at) {
        int left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            target[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        target[at + digits] = (byte) after;
    }

    /** Returns the time in milliseconds from the epoch, or {@link #NONE} if the bytes do not have exactly this form. */
    public static long parse(byte[] source, int start, int end) {
        if (end - start != LENGTH) {
            return NONE;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte found = source[start + i];
            char form = FORM.charAt(i);
            if (form == '0' ? found < '0' || found > '9' : found != form) {
                return NONE;
            }
        }
        int year = number(source, start, 4);
        int month = number(source, start + 5, 2);
        int day = number(source, start + 8, 2);
        int hour = number(source, start + 11, 2);
        int minute = number(source, start + 14, 2);
        int second = number(source, start + 17, 2);
        if (month < 1
                || month > 12
                || day < 1
                || day > daysOf(month, year)
                || hour > 23
                || minute > 59
                || second > 59) {
            return NONE;
        }
        long seconds = ((epochDay(year, month, day) * 24L + hour) * 60 + minute) * 60 + second;
        return seconds * 1_000 + number(source, start + 20, 3);
    }

    private static int number(byte[] source, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = 10 * number + source[i] - '0';
        }
        return number;
    }

    private static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int epochDay(int year, int month, int day) {
        int marchYear = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(marchYear, 400);
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
    }
}
