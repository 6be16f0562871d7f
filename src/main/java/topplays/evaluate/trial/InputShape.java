package topplays.evaluate.trial;

import java.util.Locale;

/**
 * The simulated events of an input and its files. Equal shapes give equal inputs, byte for byte.
 *
 * @param events number of well-formed lines; malformed lines come in addition
 * @param videos number of videos that can be played
 * @param skew the exponent of Zipf's law
 * @param files number of files, of about equal size
 * @param malformedShare malformed lines to events, 0 to 1; only among lines of our own format
 * @param rule the rule that makes plays of the views, which decides also what share of them is repeated or by robots
 */
public record InputShape(
        long events,
        int videos,
        double skew,
        int files,
        double malformedShare,
        LineForm form,
        long seed,
        TrialRule rule) {

    public InputShape {
        if (events < 1 || files < 1 || files > events) {
            throw new IllegalArgumentException("each file must have an event: %d in %d".formatted(events, files));
        }
        if (!(malformedShare >= 0 && malformedShare <= 1)) {
            throw new IllegalArgumentException("the malformed share must be between 0 and 1: " + malformedShare);
        }
        if (malformedShare > 0 && form != LineForm.TOPPLAYS) {
            throw new IllegalArgumentException("malformed lines need the format topplays: " + form);
        }
        if ((rule == TrialRule.NONE) == (form == LineForm.COMBINED)) {
            throw new IllegalArgumentException("a rule needs a web log, and a web log a rule: " + rule + ", " + form);
        }
    }

    /** Without a rule. */
    public InputShape(
            long events, int videos, double skew, int files, double malformedShare, LineForm form, long seed) {
        this(events, videos, skew, files, malformedShare, form, seed, TrialRule.NONE);
    }

    public InputShape withEvents(long other) {
        return new InputShape(other, videos, skew, files, malformedShare, form, seed, rule);
    }

    public InputShape withVideos(int other) {
        return new InputShape(events, other, skew, files, malformedShare, form, seed, rule);
    }

    public InputShape withSkew(double other) {
        return new InputShape(events, videos, other, files, malformedShare, form, seed, rule);
    }

    public InputShape withFiles(int other) {
        return new InputShape(events, videos, skew, other, malformedShare, form, seed, rule);
    }

    public InputShape withMalformedShare(double other) {
        return new InputShape(events, videos, skew, files, other, form, seed, rule);
    }

    public InputShape withForm(LineForm other) {
        return new InputShape(events, videos, skew, files, malformedShare, other, seed, rule);
    }

    /** A web log whose plays are counted by a rule. */
    public InputShape withRule(TrialRule other) {
        return new InputShape(events, videos, skew, files, malformedShare, LineForm.COMBINED, seed, other);
    }

    /** The approximate size of the files in bytes. */
    public long bytes() {
        return Math.round(events * (1 + malformedShare) * form.bytesPerEvent());
    }

    /** A unique name: {@code 20000000-1000000-1.0-1-0.0-topplays-1-none}. */
    public String name() {
        return String.format(
                Locale.ROOT, "%d-%d-%s-%d-%s-%s-%d-%s", events, videos, skew, files, malformedShare, form, seed, rule);
    }
}
