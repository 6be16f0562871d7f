package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.format.settings.LogField;
import topplays.format.settings.LogFormat;
import topplays.model.MalformedReason;

/**
 * Cuts a line by a {@link LogFormat}. The whole line must match.
 *
 * <p>A field ends at the first place of the text after it; between quotes, at the first quote without a backslash. Escapes
 * are undone ({@link LogEscapes}).
 */
final class LogFormatCutter implements LineCutter {
    private final LogField[] parts;
    /** The text before each field, and the one after the last. */
    private final byte[][] texts;

    private final LogEscapes escapes = new LogEscapes();
    private final int[] aliasStarts;
    private final int[] aliasEnds;

    private byte[] line;
    private int at;
    private int end;
    private Fields fields;

    LogFormatCutter(LogFormat format) {
        List<LogFormat.Part> all = format.parts();
        parts = all.stream().map(LogFormat.Part::field).toArray(LogField[]::new);
        texts = new byte[parts.length + 1][];
        for (int part = 0; part < parts.length; part++) {
            texts[part] = all.get(part).before().getBytes(StandardCharsets.UTF_8);
        }
        texts[parts.length] = format.end().getBytes(StandardCharsets.UTF_8);
        aliasStarts = new int[parts.length];
        aliasEnds = new int[parts.length];
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.at = start;
        this.end = end;
        this.fields = fields;
        fields.clear();
        escapes.clear();
        boolean matches = true;
        for (int part = 0; matches && part < parts.length; part++) {
            matches = take(texts[part]) && field(part);
        }
        if (!matches || !take(texts[parts.length]) || at != end) {
            return Optional.of(MalformedReason.LOG_FORMAT);
        }
        for (int part = 0; part < parts.length; part++) {
            if (parts[part].alias().isPresent()) {
                escapes.add(line, aliasStarts[part], aliasEnds[part], fields);
            }
        }
        return Optional.empty();
    }

    private boolean take(byte[] text) {
        if (!isAt(text, at)) {
            return false;
        }
        at += text.length;
        return true;
    }

    private boolean isAt(byte[] text, int place) {
        if (place + text.length > end) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (line[place + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the columns of a field and moves to its end. */
    private boolean field(int part) {
        int start = at;
        at = endOfField(texts[part], texts[part + 1]);
        aliasStarts[part] = start;
        aliasEnds[part] = at;
        switch (parts[part].kind()) {
            case REQUEST -> RequestLine.add(line, start, at, escapes, fields);
            case TARGET -> RequestLine.addTarget(line, start, at, escapes, fields);
            case QUERY -> escapes.add(line, start < at && line[start] == '?' ? start + 1 : start, at, fields);
            default -> escapes.add(line, start, at, fields);
        }
        return isOf(parts[part].kind(), start);
    }

    private int endOfField(byte[] before, byte[] after) {
        if (after.length == 0) {
            return end;
        }
        boolean isQuoted = before.length > 0 && before[before.length - 1] == '"' && after[0] == '"';
        return isQuoted ? closingQuote() : firstOf(after);
    }

    private int closingQuote() {
        int quote = ByteSearch.first('"', '\\', line, at, end);
        while (quote < end && line[quote] == '\\') {
            quote = quote + 2 < end ? ByteSearch.first('"', '\\', line, quote + 2, end) : end;
        }
        return quote;
    }

    private int firstOf(byte[] text) {
        int place = at;
        while (place < end && !isAt(text, place)) {
            place++;
        }
        return place;
    }

    private boolean isOf(LogField.Kind kind, int start) {
        return switch (kind) {
            case WORD -> at > start && ByteSearch.first(' ', line, start, at) == at;
            case NUMBER -> at > start && isDashOrDigits(start);
            case STATUS ->
                at > start && (at == start + 1 ? line[start] == '-' : at == start + 3 && isDashOrDigits(start));
            default -> true;
        };
    }

    private boolean isDashOrDigits(int start) {
        if (at == start + 1 && line[start] == '-') {
            return true;
        }
        for (int place = start; place < at; place++) {
            if (line[place] < '0' || line[place] > '9') {
                return false;
            }
        }
        return true;
    }
}
