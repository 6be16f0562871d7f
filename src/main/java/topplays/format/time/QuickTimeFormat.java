package topplays.format.time;

import java.time.Instant;
import java.util.Optional;
import topplays.model.EventTime;

/**
 * A time format whose plain forms are read from bytes at once, and all others by the library.
 *
 * @param plain reads the forms that logs are full of
 * @param all reads every form, those among them
 */
record QuickTimeFormat(PlainForm plain, TimeFormat all) implements TimeFormat {

    /** Reads times that have no more than three decimals. */
    interface PlainForm {
        /** Milliseconds from the epoch; {@link EventTime#NONE} for bytes that are not of the form, right or wrong. */
        long epochMillis(byte[] source, int start, int end);
    }

    @Override
    public Optional<Instant> parse(String text) {
        return all.parse(text);
    }

    @Override
    public Optional<Instant> parse(byte[] source, int start, int end) {
        long epochMillis = plain.epochMillis(source, start, end);
        return epochMillis == EventTime.NONE
                ? all.parse(source, start, end)
                : Optional.of(Instant.ofEpochMilli(epochMillis));
    }
}
