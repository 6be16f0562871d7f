package topplays.format.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a list of robots in one of three forms, recognised by content: a JSON object whose array {@code entries} holds objects
 * with a {@code pattern}, a JSON array of such objects, or a text with one expression per line.
 *
 * <p>Expressions of a text ignore case; its blank lines and {@code #} lines are ignored. Those of JSON keep their case.
 */
final class RobotsFile {
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:\\{\\s*[\"}]|\\]\\s*$))");
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int line, String expression, boolean ignoresCase) {}

    private RobotsFile(String name) {
        this.name = name;
    }

    /**
     * Reads the expressions in order.
     *
     * @param name the list's name, for messages
     * @throws IOException if an entry is unreadable; the message has its line
     */
    static List<RobotExpression> read(String name, byte[] content) throws IOException {
        RobotsFile file = new RobotsFile(name);
        String text = decode(name, content);
        if (JSON.matcher(text).lookingAt()) {
            file.readJson(text);
        } else {
            file.readLines(text);
        }
        return file.compiled();
    }

    /** Decodes a list; its byte order mark is left out. Throws {@link IOException} if it is not UTF-8. */
    static String decode(String name, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String before = new String(content, 0, bytes.position(), StandardCharsets.ISO_8859_1);
            long line = 1 + before.chars().filter(c -> c == '\n').count();
            throw new IOException("%s, line %d is not UTF-8".formatted(name, line), e);
        }
    }

    private void readLines(String text) throws IOException {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                add(i + 1, line, true);
            }
        }
    }

    private void add(int line, String expression, boolean ignoresCase) throws IOException {
        entries.add(new Entry(line, expression, ignoresCase));
    }

    /** Compiles on all cores, which takes most of the time. Reports the first invalid expression. */
    private List<RobotExpression> compiled() throws IOException {
        try {
            return entries.parallelStream().map(this::compiledUnchecked).toList();
        } catch (UncheckedIOException e) {
            for (Entry entry : entries) {
                compiled(entry);
            }
            throw e;
        }
    }

    private RobotExpression compiledUnchecked(Entry entry) {
        try {
            return compiled(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RobotExpression compiled(Entry entry) throws IOException {
        return new RobotExpression(place(entry.line()), entry.expression(), entry.ignoresCase());
    }

    private String place(int line) {
        return name + ", line " + line;
    }

    private void readJson(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                readEntries(json);
            } else {
                readObject(json);
            }
            if (json.nextToken() != null) {
                throw wrong(json, "there is more after the list");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IOException(place(line) + ": this is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private void readObject(JsonParser json) throws IOException {
        boolean hasEntries = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean isEntries = json.currentName().equals("entries");
            if (json.nextToken() == JsonToken.START_ARRAY && isEntries) {
                readEntries(json);
                hasEntries = true;
            } else {
                json.skipChildren();
            }
        }
        if (!hasEntries) {
            throw new IOException(name + " is a JSON object without an array 'entries'");
        }
    }

    private void readEntries(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw wrong(json, "an entry must be an object with a 'pattern'");
            }
            readEntry(json);
        }
    }

    private void readEntry(JsonParser json) throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        boolean hasPattern = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean isPattern = json.currentName().equals("pattern");
            JsonToken value = json.nextToken();
            if (isPattern && value == JsonToken.VALUE_STRING) {
                add(json.currentTokenLocation().getLineNr(), json.getText(), false);
                hasPattern = true;
            } else {
                json.skipChildren();
            }
        }
        if (!hasPattern) {
            throw new IOException(place(line) + ": this entry has no text 'pattern'");
        }
    }

    private IOException wrong(JsonParser json, String what) {
        return new IOException(place(json.currentTokenLocation().getLineNr()) + ": " + what);
    }
}
