package topplays.verify.read;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import topplays.verify.split.ByteText;

/**
 * The records in JSON documents as {@link ByteText}: the elements of an outermost array, otherwise the values; or the elements
 * of an inner array. It looks only at brackets and quotes, because the job has already checked the documents.
 */
public final class JsonRecordTexts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NONE = -2;

    private final ByteLines bytes;
    private final List<String> steps;
    /** The open arrays and objects that hold records, from the outermost. */
    private final Deque<Open> open = new ArrayDeque<>();

    private int next = NONE;

    /** An array or object. */
    private static final class Open {
        private final boolean isArray;
        /** Whether its elements are the records. */
        private final boolean isRecords;
        /** The number of the pointer's steps that led here; -1 in an outermost array to whose elements it applies. */
        private final int steps;
        /** The index of the next element of an array. */
        private int index;

        Open(boolean isArray, boolean isRecords, int steps) {
            this.isArray = isArray;
            this.isRecords = isRecords;
            this.steps = steps;
        }
    }

    /** @param pointer a JSON Pointer (RFC 6901) to the inner array; empty for the outermost values */
    public JsonRecordTexts(ByteLines bytes, String pointer) {
        this.bytes = bytes;
        this.steps = pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(step -> ByteText.encode(step.replace("~1", "/").replace("~0", "~")))
                        .toList();
    }

    /** Returns the next record, or empty after the last one. */
    public Optional<String> next() throws IOException {
        for (int first = token(); first >= 0; first = token()) {
            if (first == ']' || first == '}') {
                open.poll();
            } else if (first != ',') {
                Optional<String> record = open.isEmpty() ? outermost(first) : inner(first);
                if (record.isPresent()) {
                    return record;
                }
            }
        }
        if (!open.isEmpty()) {
            throw bytes.cutOff();
        }
        return Optional.empty();
    }

    private Optional<String> outermost(int first) throws IOException {
        if (first == '[' && (steps.isEmpty() || !steps.get(0).matches("0|[1-9][0-9]*"))) {
            open.push(new Open(true, steps.isEmpty(), -1));
            return Optional.empty();
        }
        return root(first);
    }

    /** A value to which the pointer applies. */
    private Optional<String> root(int first) throws IOException {
        if (steps.isEmpty()) {
            return Optional.of(value(first));
        }
        open.push(new Open(first == '[', false, 0));
        return Optional.empty();
    }

    private Optional<String> inner(int first) throws IOException {
        Open around = open.peek();
        if (around.isRecords) {
            return Optional.of(value(first));
        }
        if (around.steps < 0) {
            return root(first);
        }
        String name = around.isArray ? Integer.toString(around.index++) : name();
        int begins = around.isArray ? first : token();
        boolean isContainer = begins == '[' || begins == '{';
        boolean isLast = around.steps + 1 == steps.size();
        if (!steps.get(around.steps).equals(name) || !(isLast || isContainer)) {
            skip(begins);
            return Optional.empty();
        }
        if (isLast && begins != '[') {
            return Optional.of(value(begins));
        }
        open.push(new Open(begins == '[', isLast, around.steps + 1));
        return Optional.empty();
    }

    /** Reads the rest of a member's name after its opening quote, and the colon. */
    private String name() throws IOException {
        String name = value('"');
        token();
        return ByteText.encode(JSON.readValue(ByteText.decode(name), String.class));
    }

    private String value(int first) throws IOException {
        StringBuilder text = new StringBuilder();
        read(first, character -> text.append((char) character));
        return text.toString();
    }

    private void skip(int first) throws IOException {
        read(first, character -> {});
    }

    /** Passes on the characters of the value that begins with {@code first}, without blanks between its parts. */
    private void read(int first, IntConsumer characters) throws IOException {
        int depth = 0;
        int character = first;
        do {
            characters.accept(character);
            switch (character) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case '"' -> readText(characters);
                case ',', ':' -> {}
                default -> readWord(characters);
            }
            character = depth > 0 ? inside(token()) : 0;
        } while (depth > 0);
    }

    private void readText(IntConsumer characters) throws IOException {
        int character;
        do {
            character = inside(read());
            characters.accept(character);
            if (character == '\\') {
                characters.accept(inside(read()));
            }
        } while (character != '"');
    }

    /** Reads the rest of a number, true, false or null, and the character after it. */
    private void readWord(IntConsumer characters) throws IOException {
        int character = read();
        while (character >= 0 && "[]{},:\" \t\r\n".indexOf(character) < 0) {
            characters.accept(character);
            character = read();
        }
        next = character;
    }

    private int inside(int character) throws IOException {
        if (character < 0) {
            throw bytes.cutOff();
        }
        return character;
    }

    /** The next character that is not blank, or -1 at the end. */
    private int token() throws IOException {
        int character = read();
        while (character >= 0 && " \t\r\n".indexOf(character) >= 0) {
            character = read();
        }
        return character;
    }

    private int read() throws IOException {
        int character = next == NONE ? bytes.nextByte() : next;
        next = NONE;
        return character;
    }
}
