package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/topplays} in a folder laid out like an unpacked release: quick, wherever it is, and silent. */
class LauncherIT {
    private static final String MAIN_FROM_ARCHIVE = "topplays.cli.Main source: shared objects file";
    private static final Map<String, String> SHOW_CLASSES = Map.of("TOPPLAYS_OPTS", "-Xlog:class+load");

    @TempDir
    private Path folder;

    private Path home;
    private Path userCache;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a folder #1 of 100%"));
        userCache = folder.resolve("user");
        Files.createDirectory(home.resolve("bin"));
        Files.copy(Path.of("bin/topplays"), home.resolve("bin/topplays"));
        link("topplays.jar", "target/topplays.jar");
        link("lib", "target/lib");
        link("conf", "conf");
        link("sample-data", "sample-data");
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(home.resolve(name), Path.of(target).toAbsolutePath());
    }

    @Test
    void keepsTheLoadedClassesInTheInstallationForEachCollectorUntilItMoves() throws Exception {
        assertThat(chart(Map.of())).contains("10 plays of 4 videos");

        assertThat(archives(home.resolve("cache"))).hasSize(1);
        assertThat(chart(SHOW_CLASSES)).contains(MAIN_FROM_ARCHIVE);
        assertThat(userCache).doesNotExist();
        for (String collector : List.of("-XX:+UseG1GC", "-XX:+UseParallelGC", "-Xmx64m -XX:+UseSerialGC")) {
            assertThat(chart(Map.of("TOPPLAYS_OPTS", collector))).contains("10 plays of 4 videos");
        }

        home = Files.move(home, folder.resolve("moved"));
        assertThat(chart(SHOW_CLASSES)).contains(MAIN_FROM_ARCHIVE);
    }

    @Test
    void keepsTheArchiveInTheUsersCacheIfTheInstallationCannotBeWritten() throws Exception {
        Files.createFile(home.resolve("cache")); // no folder can be made there

        chart(Map.of());

        assertThat(archives(userCache)).hasSize(1);
        assertThat(chart(SHOW_CLASSES)).contains(MAIN_FROM_ARCHIVE);
    }

    @Test
    void runsWithoutAnArchiveIfNoFolderCanBeWritten() throws Exception {
        Files.createFile(home.resolve("cache"));
        Files.createFile(userCache);

        assertThat(chart(Map.of())).contains("10 plays of 4 videos");
    }

    @Test
    void refusesALimitOfTooFewOpenFiles() throws Exception {
        String command = "ulimit -n 64; exec '" + home.resolve("bin/topplays") + "' --version";
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(out)
                .isEqualTo("topplays: only 64 open files are allowed, but topplays needs 256;"
                        + " raise the limit: ulimit -n 1024\n");
        assertThat(process.waitFor()).isOne();
    }

    /** Standard output of a small chart; standard error must hold nothing but its summary. */
    private String chart(Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("bin/topplays").toString(), "chart", "sample-data/tiny/events.tsv");
        builder.environment().remove("TOPPLAYS_OPTS");
        builder.environment().put("XDG_CACHE_HOME", userCache.toString());
        builder.environment().putAll(environment);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(err).hasContent("10 plays of 4 videos, from 10 lines.\n");
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static List<Path> archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.getFileName().toString().matches("classes-.*(?<!\\.key)"))
                    .filter(file -> file.toFile().length() > 0)
                    .toList();
        }
    }
}
