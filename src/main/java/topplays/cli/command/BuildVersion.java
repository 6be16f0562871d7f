package topplays.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.hadoop.util.VersionInfo;

/** The version and commit of topplays, and the versions of Hadoop and Java. */
public final class BuildVersion {
    private static final String FILE = "/topplays/build.properties";

    private BuildVersion() {}

    /** One line, such as {@code topplays 1.0 (3df6570+), Hadoop 3.5.0, Java 17.0.15}; the + means that it was built from changed files. */
    public static String line() throws IOException {
        return "topplays %s, Hadoop %s, Java %s%n"
                .formatted(version(), VersionInfo.getVersion(), System.getProperty("java.version"));
    }

    /** The version and the commit, such as {@code 1.0 (3df6570)}. */
    public static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(FILE)) {
            build.load(in);
        }
        String commit = build.getProperty("commit");
        return "%s (%s)"
                .formatted(
                        build.getProperty("version"), commit.isEmpty() ? "commit unknown, built without git" : commit);
    }
}
