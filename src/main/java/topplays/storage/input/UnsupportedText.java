package topplays.storage.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises text in which a line is not a record: each kind with a remedy. */
final class UnsupportedText {
    private static final Pattern JSON_ARRAY = Pattern.compile("\\s*\\[\\s*\\{\\s*\".*", Pattern.DOTALL);
    private static final Pattern JSON_OVER_LINES = Pattern.compile("\\s*\\{[ \t\r]*\n\\s*\".*", Pattern.DOTALL);
    private static final Pattern W3C = Pattern.compile("(?:#[^\n]*\n)*#Fields:.*", Pattern.DOTALL);
    private static final Pattern CR_ONLY = Pattern.compile("[^\r\n]*\r[^\n]+", Pattern.DOTALL);

    private UnsupportedText() {}

    /** The kind of the text and the remedy, if text that begins with these bytes is not supported. */
    static Optional<String> of(byte[] head, boolean acceptsW3c) {
        String mark = new String(head, StandardCharsets.ISO_8859_1);
        String text = mark.startsWith("\u00ef\u00bb\u00bf") ? mark.substring(3) : mark;
        if (JSON_ARRAY.matcher(text).matches()) {
            return Optional.of("it is a JSON array; convert it to one object per line (jq -c '.[]')");
        }
        if (JSON_OVER_LINES.matcher(text).matches()) {
            return Optional.of("its JSON runs over several lines; convert it to one object per line (jq -c .)");
        }
        if (!acceptsW3c && W3C.matcher(text).matches()) {
            return Optional.of("it is a W3C log (#Fields); read it with --input-format w3c");
        }
        if (CR_ONLY.matcher(text).matches()) {
            return Optional.of("its lines end with CR only; convert them to LF (tr '\\r' '\\n')");
        }
        return Optional.empty();
    }
}
