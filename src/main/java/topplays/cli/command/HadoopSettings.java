package topplays.cli.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.server.jobtracker.JTConfig;
import topplays.storage.ForklessLocalFileSystem;

/**
 * Sets our defaults, which settings of the user and of the cluster override: {@code conf/local.xml} on a laptop,
 * {@code conf/cluster.xml} for jobs on YARN.
 */
public final class HadoopSettings {
    /** The folder, on the default file system, for temporary results of {@code chart}. */
    public static final String SCRATCH = "topplays.scratch.dir";

    private static final String TEMPORARY = "hadoop.tmp.dir";
    private static final int MAX_TRIES = 100;

    private HadoopSettings() {}

    /**
     * Sets our defaults where the configuration still has Hadoop's.
     *
     * @return must be closed at the end: removes the temporary files of local jobs
     */
    public static Closeable apply(Configuration conf) throws IOException {
        boolean local = MRConfig.LOCAL_FRAMEWORK_NAME.equals(conf.get(MRConfig.FRAMEWORK_NAME));
        Configuration defaults = local ? defaults("local.xml") : clusterDefaults();
        for (Map.Entry<String, String> property : defaults) {
            setDefault(conf, property.getKey(), defaults.getRaw(property.getKey()));
        }
        if (local) {
            setDefault(conf, "fs.file.impl", ForklessLocalFileSystem.class.getName());
            setDefault(conf, "fs.AbstractFileSystem.file.impl", ForklessLocalFileSystem.OfContext.class.getName());
        }
        withoutChecksums(conf);
        return local ? applyLocalDefaults(conf) : () -> {};
    }

    /** Our defaults for jobs on YARN. */
    public static Configuration clusterDefaults() {
        return defaults("cluster.xml");
    }

    private static Configuration defaults(String file) {
        Configuration defaults = new Configuration(false);
        defaults.addResource(HadoopSettings.class.getResource("/topplays/conf/" + file));
        return defaults;
    }

    private static Closeable applyLocalDefaults(Configuration conf) throws IOException {
        String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
        setDefault(conf, LocalJobRunner.LOCAL_MAX_MAPS, cores);
        setDefault(conf, LocalJobRunner.LOCAL_MAX_REDUCES, cores);
        setDefault(conf, MRJobConfig.NUM_REDUCES, cores);
        Path temporary = temporaryFolder();
        setDefault(conf, TEMPORARY, temporary.toString());
        setDefault(
                conf,
                JTConfig.JT_STAGING_AREA_ROOT,
                temporary.resolve("staging").toString());
        setDefault(conf, SCRATCH, temporary.toUri().toString());
        return () -> delete(temporary);
    }

    private static Path temporaryFolder() throws IOException {
        try {
            return Files.createTempDirectory("topplays-");
        } catch (IOException e) {
            throw new IOException(
                    "cannot create a temporary folder in %s: %s; name another with TOPPLAYS_OPTS=-Djava.io.tmpdir=DIR"
                            .formatted(System.getProperty("java.io.tmpdir"), FailureMessage.of(e)),
                    e);
        }
    }

    /** Makes Hadoop neither write nor read checksum files for local files. */
    private static void withoutChecksums(Configuration conf) throws IOException {
        LocalFileSystem files = FileSystem.getLocal(conf);
        files.setWriteChecksum(false);
        files.setVerifyChecksum(false);
    }

    private static void setDefault(Configuration conf, String name, String value) {
        String[] sources = conf.getPropertySources(name);
        boolean isHadoopDefault =
                sources == null || Arrays.stream(sources).allMatch(source -> source.endsWith("-default.xml"));
        if (isHadoopDefault) {
            conf.set(name, value, "topplays");
        }
    }

    /** Deletes the folder, repeatedly because tasks of a job that was just killed may still add files for a moment. */
    private static void delete(Path folder) throws IOException {
        for (int tries = 1; Files.exists(folder); tries++) {
            try {
                FileUtils.deleteDirectory(folder.toFile());
            } catch (IOException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }
}
