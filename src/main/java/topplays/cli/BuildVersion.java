package topplays.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.hadoop.util.VersionInfo;

/** Which topplays this is, of which commit, and what it runs on. */
final class BuildVersion {
    private static final String NO_COMMIT = "not built from a git clone";

    private BuildVersion() {}

    /** One line, such as {@code topplays 1.0 (3df6570+), Hadoop 3.5.0, Java 17.0.15}; a + says: with changes since. */
    static String line() throws IOException {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return "topplays %s (%s), Hadoop %s, Java %s%n"
                .formatted(
                        version == null ? "not packaged" : version,
                        commit(),
                        VersionInfo.getVersion(),
                        System.getProperty("java.version"));
    }

    private static String commit() throws IOException {
        try (InputStream in = BuildVersion.class.getResourceAsStream("/topplays/git.properties")) {
            return in == null ? NO_COMMIT : commit(in);
        }
    }

    private static String commit(InputStream in) throws IOException {
        Properties git = new Properties();
        git.load(in);
        String changed = Boolean.parseBoolean(git.getProperty("git.dirty")) ? "+" : "";
        return git.getProperty("git.commit.id.abbrev", NO_COMMIT) + changed;
    }
}
