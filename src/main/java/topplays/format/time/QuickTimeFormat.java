package topplays.format.time;

import java.time.Instant;
import java.util.Optional;
import topplays.model.EventTime;

/**
 * A time format whose plain forms are read directly from bytes, and all others by the library.
 *
 * @param plain reads the most common forms
 * @param all reads every form
 */
record QuickTimeFormat(PlainForm plain, TimeFormat all) implements TimeFormat {

    /** Reads times with at most three decimals. */
    interface PlainForm {
        /** Milliseconds from the epoch; {@link EventTime#NONE} if the bytes do not have the form, valid or not. */
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
