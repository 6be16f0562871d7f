package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.List;
import topplays.bytes.ByteSearch;
import topplays.format.settings.LogField;
import topplays.format.settings.LogFormat;
import topplays.model.MalformedReason;

/**
 * Cuts a line by a {@link LogFormat}. The whole line must match.
 *
 * <p>A field ends where the text after it first occurs; between quotes, at the first quote without a backslash.
 */
final class LogFormatCutter extends LogLineCutter {
    private final LogField[] parts;
    /** The text before each field, and the one after the last. */
    private final byte[][] texts;

    private final int[] aliasStarts;
    private final int[] aliasEnds;

    LogFormatCutter(LogFormat format) {
        super(MalformedReason.LOG_FORMAT);
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
    boolean matches() {
        boolean matches = true;
        for (int part = 0; matches && part < parts.length; part++) {
            matches = take(texts[part]) && field(part);
        }
        for (int part = 0; matches && part < parts.length; part++) {
            if (parts[part].alias().isPresent()) {
                escapes.add(line, aliasStarts[part], aliasEnds[part], fields);
            }
        }
        return matches && take(texts[parts.length]) && at == end;
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
        passField(texts[part], texts[part + 1]);
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

    private void passField(byte[] before, byte[] after) {
        boolean isQuoted = before.length > 0 && before[before.length - 1] == '"' && after.length > 0 && after[0] == '"';
        if (isQuoted) {
            passQuotedText();
        } else if (after.length == 0) {
            at = end;
        } else {
            while (at < end && !isAt(after, at)) {
                at++;
            }
        }
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
            if (!isDigit(line[place])) {
                return false;
            }
        }
        return true;
    }
}
