package topplays.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.hadoop.util.VersionInfo;

/** Which topplays this is, of which commit, and what it runs on. */
final class BuildVersion {
    private static final String FILE = "/topplays/build.properties";

    private BuildVersion() {}

    /** One line, such as {@code topplays 1.0 (3df6570+), Hadoop 3.5.0, Java 17.0.15}; the + says: built from changed files. */
    static String line() throws IOException {
        Properties build = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(FILE)) {
            build.load(in);
        }
        return "topplays %s (%s), Hadoop %s, Java %s%n"
                .formatted(
                        build.getProperty("version"),
                        build.getProperty("commit").isEmpty()
                                ? "commit unknown, built without git"
                                : build.getProperty("commit"),
                        VersionInfo.getVersion(),
                        System.getProperty("java.version"));
    }
}
