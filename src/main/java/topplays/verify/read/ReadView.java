package topplays.verify.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import topplays.verify.split.ByteText;

/**
 * The values of a counted line that a rule uses.
 *
 * @param viewer the viewer's fields as {@link ByteText}, addresses under {@code --ipv6-prefix} in one spelling; empty if the
 *     viewer is unknown or not used
 * @param time the time, if it is read
 * @param amount the amount; 0 if it is not used
 */
public record ReadView(List<String> viewer, Optional<Instant> time, BigDecimal amount) {
    /** A view without viewer, time and amount, which no rule uses. */
    public static final ReadView UNUSED = new ReadView(List.of(), Optional.empty(), BigDecimal.ZERO);

    public ReadView {
        viewer = List.copyOf(viewer);
    }
}
