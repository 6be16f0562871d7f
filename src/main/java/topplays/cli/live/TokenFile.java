package topplays.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import topplays.cli.options.Flags;

/** The file that holds the token of a service: one word of ASCII. A file keeps the token off the command line. */
final class TokenFile {
    private static final String NAME = "token-file";
    private static final String TOKEN = "[!-~]+";

    private TokenFile() {}

    static Option option(String description) {
        return Flags.valued(NAME, "FILE", description);
    }

    /** Returns a warning if other users can read or write the file of the token. */
    static Optional<String> warning(CommandLine line) throws IOException {
        if (!line.hasOption(NAME)) {
            return Optional.empty();
        }
        Path file = Path.of(Flags.value(line, NAME));
        if (!Files.isRegularFile(file) || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return Optional.empty();
        }
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        return permissions.endsWith("------")
                ? Optional.empty()
                : Optional.of("warning: other users have access to the token file " + file + " (" + permissions
                        + "); run chmod 600 on it");
    }

    /** Returns the token if the command line names a file. */
    static Optional<String> token(CommandLine line) throws IOException {
        if (!line.hasOption(NAME)) {
            return Optional.empty();
        }
        Path file = Path.of(Flags.value(line, NAME));
        String token = read(file).strip();
        if (!token.matches(TOKEN)) {
            throw new IOException("no token in " + file + ": a token is one word of ASCII");
        }
        return Optional.of(token);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            String reason = Objects.equals(e.getMessage(), file.toString()) ? "" : ": " + e.getMessage();
            throw new IOException("cannot read the token file " + file + reason, e);
        }
    }
}
