package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The job jar carries the licences of all that it bundles. */
class JarContentsIT {
    private static final String SHADED = "topplays/shaded/";

    @Test
    void theNoticeNamesEachBundledLibrary() throws IOException {
        try (JarFile jar = new JarFile("target/topplays.jar")) {
            String notice = text(jar, "META-INF/NOTICE").toLowerCase(Locale.ROOT);
            List<String> libraries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(SHADED))
                    .map(entry -> entry.getName().substring(SHADED.length()).split("/", -1)[0])
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();

            assertThat(libraries).hasSizeGreaterThan(5).allMatch(notice::contains);
            assertThat(notice).contains("echarts");
        }
    }

    @Test
    void theTextOfEachLicenceIsThere() throws IOException {
        try (JarFile jar = new JarFile("target/topplays.jar");
                Stream<Path> licences = Files.list(Path.of("licenses"))) {
            assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
            for (Path licence : licences.toList()) {
                assertThat(text(jar, "META-INF/licenses/" + licence.getFileName()))
                        .isEqualTo(Files.readString(licence));
                assertThat(text(jar, "META-INF/NOTICE"))
                        .contains(licence.getFileName().toString());
            }
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
