package topplays.storage.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import topplays.format.settings.LineFormat;

/** Recognises text in which a line is not a record: each kind with a remedy. */
final class UnsupportedText {
    private static final Pattern JSON_ARRAY = Pattern.compile("\\s*\\[\\s*\\{\\s*\".*", Pattern.DOTALL);
    private static final Pattern JSON_OVER_LINES = Pattern.compile("\\s*\\{[ \t\r]*\n\\s*\".*", Pattern.DOTALL);
    private static final Pattern W3C = Pattern.compile("(?:#[^\n]*\n)*#Fields:.*", Pattern.DOTALL);
    private static final Pattern CR_ONLY = Pattern.compile("[^\r\n]*\r[^\n]+", Pattern.DOTALL);

    private UnsupportedText() {}

    private static boolean isJsonDocument(String text) {
        return JSON_ARRAY.matcher(text).matches()
                || JSON_OVER_LINES.matcher(text).matches();
    }

    private static boolean mayBe(LineFormat one, Optional<LineFormat> known) {
        return known.isEmpty() || known.get() == one;
    }

    /**
     * The kind of the text and the remedy, if text that begins with these bytes cannot be read.
     *
     * @param format as which it is read, if that is known
     * @param readable the formats that can be chosen
     */
    static Optional<String> of(byte[] head, Optional<LineFormat> format, Set<LineFormat> readable) {
        String mark = new String(head, StandardCharsets.ISO_8859_1);
        String text = mark.startsWith("\u00ef\u00bb\u00bf") ? mark.substring(3) : mark;
        if (isJsonDocument(text)) {
            if (mayBe(LineFormat.JSON, format)) {
                return Optional.empty();
            }
            String option = readable.contains(LineFormat.JSON) ? "read it with --input-format json, or " : "";
            return Optional.of("it is a JSON document, not lines; " + option
                    + "convert it to one object per line (jq -c '.[]' for an array, else jq -c .)");
        }
        if (!mayBe(LineFormat.W3C, format) && W3C.matcher(text).matches()) {
            return Optional.of("it is a W3C log (#Fields); "
                    + (readable.contains(LineFormat.W3C)
                            ? "read it with --input-format w3c"
                            : "make event lines of it with topplays ingest"));
        }
        if (CR_ONLY.matcher(text).matches()) {
            return Optional.of("its lines end with CR only; convert them to LF (tr '\\r' '\\n')");
        }
        return Optional.empty();
    }
}
