package topplays.format.recognition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import topplays.bytes.ByteOrderMark;
import topplays.bytes.ByteSearch;
import topplays.format.document.JsonRecords;
import topplays.format.settings.InputOptions;
import topplays.format.settings.LineFormat;

/** Recognises JSON documents: the first record, or the first element of an inner array, is an object. */
final class JsonDocumentSample {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] sample;
    private final String records;
    private final List<byte[]> objects;

    private JsonDocumentSample(byte[] sample, String records) {
        this.sample = sample;
        this.records = records;
        this.objects = records(sample, records);
    }

    /** The sample as a document; empty if it is not a JSON document. */
    static Optional<JsonDocumentSample> of(byte[] bytes, Recognition given) {
        JsonDocumentSample document =
                new JsonDocumentSample(bytes, given.given(InputOptions.RECORDS).orElse(""));
        boolean isDocument = mayBeDocument(bytes)
                && !(document.objects.isEmpty() && document.innerArrays().isEmpty());
        return isDocument ? Optional.of(document) : Optional.empty();
    }

    private static boolean mayBeDocument(byte[] bytes) {
        int start = ByteOrderMark.end(bytes, 0, bytes.length);
        while (start < bytes.length && " \t\r\n".indexOf(bytes[start]) >= 0) {
            start++;
        }
        return start < bytes.length && (bytes[start] == '[' || bytes[start] == '{');
    }

    /** Whether the document is one object that holds arrays of objects, which may be the records. */
    boolean holdsRecords() {
        return records.isEmpty() && objects.size() <= 1 && !innerArrays().isEmpty();
    }

    /** The complete records in the sample that are objects. */
    private static List<byte[]> records(byte[] sample, String pointer) {
        List<byte[]> lines = new ArrayList<>();
        byte[] line = new byte[sample.length + 1];
        int length = 0;
        try (InputStream in = new JsonRecords(new ByteArrayInputStream(sample), pointer)) {
            for (int read = in.read(line, 0, line.length);
                    read >= 0;
                    read = in.read(line, length, line.length - length)) {
                length += read;
            }
        } catch (IOException e) {
            // the sample is cut off, or not JSON from here on
        }
        int start = 0;
        while (start < length) {
            int end = ByteSearch.first('\n', line, start, length);
            if (line[start] == '{') {
                lines.add(Arrays.copyOfRange(line, start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Pointers to those members of the first value that are arrays of objects, as far as the sample goes. */
    private List<String> innerArrays() {
        List<String> arrays = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(sample)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                addInnerArrays(parser, arrays);
            }
        } catch (IOException e) {
            // the sample is cut off
        }
        return arrays;
    }

    private static void addInnerArrays(JsonParser parser, List<String> arrays) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String pointer = "/" + parser.currentName().replace("~", "~0").replace("/", "~1");
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                JsonToken element = parser.nextToken();
                if (element == JsonToken.START_OBJECT) {
                    arrays.add(pointer);
                }
                while (element != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    element = parser.nextToken();
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    Recognition recognise(Recognition given) throws UnclearInputException {
        Recognition json = given.with(InputOptions.INPUT_FORMAT, LineFormat.JSON.toString());
        List<String> arrays = records.isEmpty() && objects.size() <= 1 ? innerArrays() : List.of();
        if (arrays.size() == 1) {
            String pointer = arrays.get(0);
            throw new UnclearInputException(
                    "which values are the records? It is one JSON object with an array of objects, " + pointer
                            + ": choose it with --records",
                    suggestion(json.with(InputOptions.RECORDS, pointer), records(sample, pointer)));
        }
        return JsonSample.of(objects).withVideo(json);
    }

    private static String suggestion(Recognition json, List<byte[]> objects) {
        try {
            return JsonSample.of(objects).withVideo(json).commandLine();
        } catch (UnclearInputException e) {
            return e.suggestion();
        }
    }
}
