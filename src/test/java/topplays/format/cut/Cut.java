package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topplays.format.SurroundedLine;
import topplays.model.MalformedReason;

/**
 * What a cutter makes of a line, with a character for each byte.
 *
 * @param fields null for a missing field; meaningless if there is a reason
 */
public record Cut(Optional<MalformedReason> reason, List<String> fields) {

    /** The fields of a line, which must be well-formed. */
    public static List<String> fields(LineCutter cutter, String line) {
        Cut cut = of(cutter, line);
        if (cut.reason.isPresent()) {
            throw new AssertionError(cut.reason.get() + ": " + line);
        }
        return cut.fields;
    }

    public static Optional<MalformedReason> reason(LineCutter cutter, String line) {
        return of(cutter, line).reason;
    }

    static Cut of(LineCutter cutter, String line) {
        SurroundedLine amid = SurroundedLine.of(line.getBytes(StandardCharsets.ISO_8859_1));
        Fields fields = new Fields();
        fields.addMissing();
        Optional<MalformedReason> reason = cutter.cut(amid.bytes(), amid.start(), amid.end(), fields);
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            texts.add(fields.isMissing(field) ? null : text(fields, field));
        }
        return new Cut(reason, texts);
    }

    private static String text(Fields fields, int field) {
        int length = fields.end(field) - fields.start(field);
        return new String(fields.source(field), fields.start(field), length, StandardCharsets.ISO_8859_1);
    }
}
