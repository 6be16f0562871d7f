package topplays.evaluate.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.io.function.IOConsumer;
import topplays.report.HtmlTemplate;

/**
 * A web page with plots, in one file. It fetches nothing. Its content security policy allows only its own two scripts,
 * by their hashes.
 *
 * <p>The template is {@code plots.html} in the same package. Its scripts are ECharts, and {@code plots.js} followed by
 * the script of the page.
 */
final class PlotPage {
    private static final Map<String, HtmlTemplate> FRAME = HtmlTemplate.sectionsOf(PlotPage.class, "plots.html");

    private PlotPage() {}

    /**
     * Writes the whole page and flushes {@code stream}.
     *
     * @param body writes the content of the page
     * @param script the name of the script that draws the plots
     * @param data the data that the script finds in {@code plots.data}
     */
    static void write(String title, IOConsumer<Writer> body, String script, JsonNode data, OutputStream stream)
            throws IOException {
        String library = resource("echarts.common.min.js");
        String plot = resource("plots.js") + resource(script);
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        FRAME.get("page").write(out, Map.of("title", title, "libraryHash", hash(library), "plotHash", hash(plot)));
        body.accept(out);
        FRAME.get("end").write(out, Map.of());
        out.write("<script id=\"plots\" type=\"application/json\">" + inScript(data) + "</script>\n");
        out.write("<script>" + library + "</script>\n");
        out.write("<script>" + plot + "</script>\n");
        FRAME.get("foot").write(out, Map.of());
        out.flush();
    }

    /** Escapes JSON so that it cannot close the script element. */
    private static String inScript(JsonNode data) {
        return data.toString().replace("<", "\\u003c");
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = PlotPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("missing in the jar: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
