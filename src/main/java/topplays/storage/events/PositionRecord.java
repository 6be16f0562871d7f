package topplays.storage.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The position of a writer and its sources after a batch; written before the batch appears.
 *
 * @param last the number of the batch's last event; 0 before the first batch
 * @param batch the batch's path in EVENTS; empty before the first batch
 * @param bytes the length of the batch's file
 * @param options as in {@link WriterSettings}
 * @param position of the sources, in their own format
 */
record PositionRecord(long last, String batch, long bytes, Map<String, Object> options, Map<String, Object> position) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String DIGEST = "sha256";

    PositionRecord {
        if (last < 0 || (last == 0) != batch.isEmpty()) {
            throw new IllegalArgumentException("only record 0 has no batch: " + last + ", " + batch);
        }
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        position = Collections.unmodifiableMap(new LinkedHashMap<>(position));
    }

    /** The record before the first batch. */
    static PositionRecord first(Map<String, Object> options) {
        return new PositionRecord(0, "", 0, options, Map.of());
    }

    byte[] toJson() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }

    /** Parses a record; empty if it is incomplete. */
    static Optional<PositionRecord> parse(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, PositionRecord.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Refuses options that differ from the record's.
     *
     * @throws IOException naming the first option that differs, with its old and new value
     */
    void requireSame(WriterSettings settings) throws IOException {
        Map<String, Object> now = parse(first(settings.options()).toJson()).orElseThrow().options;
        TreeMap<String, Object> names = new TreeMap<>(options);
        names.putAll(now);
        for (String name : names.keySet()) {
            if (!Objects.equals(content(now.get(name)), content(options.get(name)))) {
                throw new IOException(
                        "writer '%s' had %s before and now has %s: use the old options, or name another writer with --writer"
                                .formatted(settings.name(), shown(name, options), shown(name, now)));
            }
        }
    }

    /** The value of an option; of files with digests, the digests: such a file may have another path. */
    private static Object content(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(each ->
                                each instanceof Map<?, ?> file && file.get(DIGEST) != null ? file.get(DIGEST) : each)
                        .toList()
                : value;
    }

    private static String shown(String name, Map<String, Object> options) {
        return options.containsKey(name) ? name + "=" + options.get(name) : "no " + name;
    }
}
