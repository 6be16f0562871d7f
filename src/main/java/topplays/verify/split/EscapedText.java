package topplays.verify.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes of Apache httpd and nginx: a backslash and then a quote, a backslash, a letter as in C, or a hexadecimal byte. */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|([\"\\\\bfnrtv]))");

    private EscapedText() {}

    static String undo(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                escape.group(1) == null
                                        ? meaning(escape.group(2).charAt(0))
                                        : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static String meaning(char letter) {
        return switch (letter) {
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            default -> Character.toString(letter);
        };
    }
}
