package topplays.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the texts of a release that follow from the options: the manual page and the completions. The build runs it.
 */
final class ReleaseTexts {
    private ReleaseTexts() {}

    /** Writes the texts into a folder: {@code FOLDER VERSION}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder.resolve("man/topplays.1"), ManPage.of(args[1]));
        write(folder.resolve("completions/topplays.bash"), BashCompletion.script());
        write(folder.resolve("completions/_topplays"), ZshCompletion.script());
        write(folder.resolve("completions/topplays.fish"), FishCompletion.script());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
