package topplays.verify.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import topplays.format.settings.InputSettings;
import topplays.model.MalformedReason;
import topplays.model.VideoId;
import topplays.rule.KeyColumns;
import topplays.rule.MinimumAmount;
import topplays.rule.PlayRule;
import topplays.verify.rows.PeriodName;
import topplays.verify.split.MalformedLineException;

/** Reads the viewer and the amount of a line, if the rule uses them, and the key columns of its row. */
final class ViewReader {
    /** The length of each field is a part of a viewer of several fields. */
    private static final int LENGTH_BYTES = 2;

    private static final String NOTHING = "-";

    private final PlayRule rule;
    private final List<Integer> viewer = new ArrayList<>();
    private final OptionalInt amount;
    private final KeyColumns keys;
    private final List<Integer> groups = new ArrayList<>();

    ViewReader(InputSettings settings, NamedColumns columns) throws IOException {
        rule = settings.rule();
        for (String field : settings.viewerFields()) {
            viewer.add(columns.placeOf(field));
        }
        Optional<MinimumAmount> minimum = rule.amount();
        amount = minimum.isPresent()
                ? OptionalInt.of(columns.placeOf(minimum.get().field()))
                : OptionalInt.empty();
        keys = settings.keys();
        for (String field : keys.groups()) {
            groups.add(columns.placeOf(field));
        }
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
        return field.isEmpty() || field.equals(NOTHING);
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

    /** The key columns of the row of a line, whose time is present if there is a column of periods. */
    List<String> columns(List<String> fields, Optional<Instant> time) throws MalformedLineException {
        List<String> columns = new ArrayList<>();
        if (keys.period().isPresent()) {
            columns.add(time.flatMap(read -> PeriodName.of(read, keys.period().get(), rule.zone()))
                    .orElseThrow(() -> new MalformedLineException(MalformedReason.TIME)));
        }
        for (int group : groups) {
            columns.add(group(fields.get(group)));
        }
        return columns;
    }

    /** The value of a group; a dash if it is missing or empty. */
    private static String group(String field) throws MalformedLineException {
        if (field == null || field.isEmpty()) {
            return NOTHING;
        }
        if (field.length() > VideoId.MAX_BYTES || LineReader.breaksLines(field)) {
            throw new MalformedLineException(MalformedReason.GROUP);
        }
        return field;
    }
}
