package topplays.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import topplays.format.cut.Fields;

/** A field's place, from 0, and the bytes that it must hold. */
final class WantedValue {
    private final int field;
    private final byte[] value;

    WantedValue(int field, String value) {
        this.field = field;
        this.value = value.getBytes(StandardCharsets.UTF_8);
    }

    int field() {
        return field;
    }

    boolean isIn(Fields fields) {
        return Arrays.equals(fields.source(field), fields.start(field), fields.end(field), value, 0, value.length);
    }
}
