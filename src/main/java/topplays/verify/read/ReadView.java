package topplays.verify.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import topplays.verify.split.ByteText;

/**
 * The values of a counted line that a rule or key columns use.
 *
 * @param viewer the viewer's fields as {@link ByteText}, addresses under {@code --ipv6-prefix} in one spelling; empty if the
 *     viewer is unknown or not used
 * @param time the time, if it is read
 * @param amount the amount; 0 if it is not used
 * @param columns the key columns of the view's row as {@link ByteText}: its period and its groups
 */
public record ReadView(List<String> viewer, Optional<Instant> time, BigDecimal amount, List<String> columns) {
    /** A view without viewer, time, amount and columns. */
    public static final ReadView UNUSED = new ReadView(List.of(), Optional.empty(), BigDecimal.ZERO, List.of());

    public ReadView {
        viewer = List.copyOf(viewer);
        columns = List.copyOf(columns);
    }
}
