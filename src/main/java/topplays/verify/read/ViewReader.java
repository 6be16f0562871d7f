package topplays.verify.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import topplays.format.settings.InputSettings;
import topplays.model.MalformedReason;
import topplays.model.VideoId;
import topplays.rule.MinimumAmount;
import topplays.rule.PlayRule;
import topplays.verify.split.MalformedLineException;

/** Reads the viewer and the amount of a line, if the rule uses them. */
final class ViewReader {
    /** The length of each field is a part of a viewer of several fields. */
    private static final int LENGTH_BYTES = 2;

    private final PlayRule rule;
    private final List<Integer> viewer = new ArrayList<>();
    private final OptionalInt amount;

    ViewReader(InputSettings settings, NamedColumns columns) throws IOException {
        rule = settings.rule();
        for (String field : settings.viewerFields()) {
            viewer.add(columns.placeOf(field));
        }
        Optional<MinimumAmount> minimum = rule.amount();
        amount = minimum.isPresent()
                ? OptionalInt.of(columns.placeOf(minimum.get().field()))
                : OptionalInt.empty();
    }

    /** Whether a view without a viewer is left out. */
    boolean dropsUnknown() {
        return rule.viewer().dropsUnknown();
    }

    /** The viewer's fields; none if all are empty or a dash. */
    List<String> viewer(List<String> fields) throws MalformedLineException {
        List<String> texts =
                viewer.stream().map(fields::get).map(this::spelling).toList();
        int lengths = texts.size() > 1 ? LENGTH_BYTES * texts.size() : 0;
        if (lengths + texts.stream().mapToInt(String::length).sum() > VideoId.MAX_BYTES) {
            throw new MalformedLineException(MalformedReason.USER);
        }
        return texts.stream().allMatch(ViewReader::isNothing) ? List.of() : texts;
    }

    /** A field that the line does not have is empty. */
    private String spelling(String field) {
        OptionalInt bits = rule.viewer().ipv6Prefix();
        return Stream.ofNullable(field)
                .map(text -> bits.isEmpty()
                        ? text
                        : PlainAddress.of(text)
                                .map(address -> address.firstBits(bits.getAsInt()))
                                .orElse(text))
                .findFirst()
                .orElse("");
    }

    private static boolean isNothing(String field) {
        return field.isEmpty() || field.equals("-");
    }

    /** The amount, 0 if the rule has none. */
    BigDecimal amount(List<String> fields) throws MalformedLineException {
        String text = amount.isPresent() ? LineReader.present(fields, amount.getAsInt()) : "";
        if (isNothing(text)) {
            return BigDecimal.ZERO;
        }
        return PlainNumber.of(text)
                .filter(number -> number.signum() >= 0)
                .orElseThrow(() -> new MalformedLineException(MalformedReason.AMOUNT));
    }
}
