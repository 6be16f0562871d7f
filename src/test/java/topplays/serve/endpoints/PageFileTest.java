package topplays.serve.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageFileTest {
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private static final Pattern LINK = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"");

    @Test
    void everyFileThatAnotherLoadsExists() throws IOException {
        Set<String> paths = PageFile.load().keySet();

        assertThat(paths).contains("/").containsAll(pathsIn(LINK, "/"));
        for (String path : paths) {
            assertThat(paths).as("what %s imports", path).containsAll(pathsIn(IMPORT, path));
        }
    }

    @Test
    void theContentSecurityPolicyHasNothingInlineToRefuse() throws IOException {
        assertThat(text("/"))
                .doesNotContain("<style", "style=")
                .doesNotContainPattern("<script(?![^>]* src=)| on[a-z]+=");
    }

    @Test
    void noScriptMakesMarkupOfText() throws IOException {
        for (String path : PageFile.load().keySet()) {
            assertThat(text(path))
                    .as(path)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
        }
    }

    private static List<String> pathsIn(Pattern reference, String path) throws IOException {
        return reference
                .matcher(text(path))
                .results()
                .map(found -> "/" + found.group(1))
                .collect(Collectors.toList());
    }

    private static String text(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        try (InputStream in = PageFile.class.getResourceAsStream("page/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }
}
