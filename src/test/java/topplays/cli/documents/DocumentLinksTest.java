package topplays.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link from a document to a file of this repository, or to a heading in one, leads somewhere. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");

    static List<Document> documents() throws IOException {
        return Document.all();
    }

    /** @param anchor of a heading; empty for the document itself */
    record Link(Path file, String anchor) {
        static Link of(Document document, MatchResult link) {
            Path file =
                    link.group(1).isEmpty() ? document.file() : document.file().resolveSibling(link.group(1));
            return new Link(file.normalize(), Optional.ofNullable(link.group(2)).orElse(""));
        }

        boolean leadsSomewhere() {
            return Files.exists(file) && (anchor.isEmpty() || anchors(file).contains(anchor));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeading(Document document) {
        Stream<Link> links = document.prose().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> Link.of(document, link));

        assertThat(links).allMatch(Link::leadsSomewhere);
    }

    /** The anchors that GitHub gives to the headings of a document. */
    private static List<String> anchors(Path file) {
        return Document.read(file).prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }
}
