package topplays.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML with {@code {{names}}} as placeholders of values. A value is always escaped, so it stays text in an
 * element and in a quoted attribute.
 *
 * <p>A file of templates is one whole page, cut into sections by comments such as {@code <!-- section: row -->}.
 */
public final class HtmlTemplate {
    private static final Pattern SECTION = Pattern.compile(" *<!-- section: (\\w+) -->\n?");
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    private final String text;
    private final List<MatchResult> names;

    private HtmlTemplate(String text) {
        this.text = text;
        this.names = NAME.matcher(text).results().toList();
    }

    /** The sections of a resource in the package of a class; the text before the first comment is the section {@code page}. */
    public static Map<String, HtmlTemplate> sectionsOf(Class<?> owner, String file) {
        String page = read(owner, file);
        Map<String, HtmlTemplate> sections = new HashMap<>();
        String section = "page";
        int start = 0;
        for (Matcher next = SECTION.matcher(page); next.find(); start = next.end()) {
            sections.put(section, new HtmlTemplate(page.substring(start, next.start())));
            section = next.group(1);
        }
        sections.put(section, new HtmlTemplate(page.substring(start)));
        return Map.copyOf(sections);
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream page = owner.getResourceAsStream(file)) {
            if (page == null) {
                throw new FileNotFoundException("missing in the jar: " + file);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the template with a value for each of its names. */
    public void write(Writer out, Map<String, String> values) throws IOException {
        int start = 0;
        for (MatchResult name : names) {
            out.write(text, start, name.start() - start);
            out.write(escape(values.get(name.group(1))));
            start = name.end();
        }
        out.write(text, start, text.length() - start);
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
