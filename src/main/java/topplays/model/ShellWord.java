package topplays.model;

import java.util.regex.Pattern;

/** A word of a command line as it is typed into a shell. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private ShellWord() {}

    /** The word, in single quotes if the shell would read it otherwise. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
