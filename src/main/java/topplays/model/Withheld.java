package topplays.model;

/** Rows of counts that a chart leaves out because of a list or a minimum: their number, and their plays. */
public record Withheld(long videos, long plays) {
    public static final Withheld NONE = new Withheld(0, 0);

    public Withheld {
        if (videos < 0 || plays < 0) {
            throw new IllegalArgumentException(
                    "withheld videos and plays must not be negative: " + videos + ", " + plays);
        }
    }
}
