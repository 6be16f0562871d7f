package topplays.ingest;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;

/**
 * The fields of a recorded position, parsed from JSON. An {@link IOException} names a field that is missing.
 *
 * @param values by name
 */
public record RecordedFields(Map<?, ?> values) {
    /** The classes that records of every version hold. */
    private static final Set<LineClass> ALWAYS_RECORDED =
            EnumSet.of(LineClass.HEADER, LineClass.FILTERED, LineClass.COUNTED);

    private static final String MALFORMED = "malformed";
    private static final String BYTES = "Bytes";
    private static final String SHA_256 = "Sha256";

    /** A list of such records; empty if nothing of that name was recorded. */
    public static List<RecordedFields> list(Map<String, ?> position, String name) throws IOException {
        Object recorded = position.containsKey(name) ? position.get(name) : List.of();
        if (recorded instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return list.stream()
                    .map(fields -> new RecordedFields((Map<?, ?>) fields))
                    .toList();
        }
        throw missing(name);
    }

    public static Map<String, Object> of(LineCounts lines) {
        Map<String, Object> recorded = new TreeMap<>(Map.of(MALFORMED, lines.malformed()));
        for (LineClass lineClass : LineClass.READABLE) {
            recorded.put(EnumNames.of(lineClass), lines.of(lineClass));
        }
        return recorded;
    }

    public String text(String name) throws IOException {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw missing(name);
    }

    boolean flag(String name) throws IOException {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw missing(name);
    }

    /** A whole number from 0. */
    public long whole(String name) throws IOException {
        Object number = values.get(name);
        boolean isWhole = number instanceof Long || number instanceof Integer;
        if (isWhole && ((Number) number).longValue() >= 0) {
            return ((Number) number).longValue();
        }
        throw missing(name);
    }

    public static void put(String name, FileFingerprint fingerprint, Map<String, Object> into) {
        into.put(name + BYTES, fingerprint.bytes());
        into.put(name + SHA_256, fingerprint.sha256());
    }

    public FileFingerprint fingerprint(String name) throws IOException {
        long bytes = whole(name + BYTES);
        if (bytes > FileFingerprint.TAIL_BYTES) {
            throw missing(name + BYTES);
        }
        return new FileFingerprint((int) bytes, text(name + SHA_256));
    }

    public Optional<FileFingerprint> optionalFingerprint(String name) throws IOException {
        return values.containsKey(name + BYTES) ? Optional.of(fingerprint(name)) : Optional.empty();
    }

    public LineCounts lines(String name) throws IOException {
        RecordedFields lines = fields(name);
        RecordedFields reasons = lines.fields(MALFORMED);
        SortedMap<String, Long> malformed = new TreeMap<>();
        SortedMap<LineClass, Long> readable = new TreeMap<>();
        long read = 0;
        for (LineClass lineClass : LineClass.READABLE) {
            String recorded = EnumNames.of(lineClass);
            if (lines.values.containsKey(recorded) || ALWAYS_RECORDED.contains(lineClass)) {
                readable.put(lineClass, lines.whole(recorded));
                read += lines.whole(recorded);
            }
        }
        for (Object reason : reasons.values.keySet()) {
            malformed.put(reason.toString(), reasons.whole(reason.toString()));
            read += reasons.whole(reason.toString());
        }
        return new LineCounts(read, readable, malformed);
    }

    private RecordedFields fields(String name) throws IOException {
        if (values.get(name) instanceof Map<?, ?> fields) {
            return new RecordedFields(fields);
        }
        throw missing(name);
    }

    private static IOException missing(String name) {
        return new IOException(
                "the record of what was read is damaged or of another version: it has no '" + name + "'");
    }
}
