package topplays.evaluate.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.plan.PlanRequest;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialJson;
import topplays.report.Figures;
import topplays.report.HtmlTemplate;

/**
 * An evaluation as a web page in one file, {@link PlotPage}: plots, each with its numbers in a table.
 *
 * <p>The template is {@code evaluation.html} in the same package; {@code evaluation.js} draws the plots.
 */
public final class EvaluationHtml {
    private static final Map<String, HtmlTemplate> PARTS =
            HtmlTemplate.sectionsOf(EvaluationHtml.class, "evaluation.html");

    private final List<PageSection> sections;
    private final Findings findings;

    /** @param examples the plans that the page shows */
    public EvaluationHtml(Findings findings, List<PlanRequest> examples) {
        this.findings = findings;
        this.sections = List.of(
                AccuracySection.of(findings),
                EfficiencySection.of(findings),
                ScalabilitySection.of(findings),
                SmoothnessSection.of(findings.evaluation().pacing()),
                ModelSection.of(findings, examples),
                MachineSection.of(findings.evaluation()));
    }

    /** Writes the whole page and flushes {@code stream}. */
    public void write(OutputStream stream) throws IOException {
        ArrayNode plots = TrialJson.MAPPER.createArrayNode();
        sections.stream()
                .flatMap(section -> section.exhibits().stream())
                .flatMap(exhibit -> exhibit.plot().stream())
                .forEach(plot -> plots.add(TrialJson.MAPPER.valueToTree(plot)));
        PlotPage.write("Evaluation of topplays", this::writeBody, "evaluation.js", plots, stream);
    }

    private void writeBody(Writer out) throws IOException {
        Machine machine = findings.evaluation().machine();
        PARTS.get("page")
                .write(
                        out,
                        Map.of(
                                "topplays", machine.topplays(),
                                "start",
                                        findings.evaluation()
                                                .start()
                                                .truncatedTo(ChronoUnit.SECONDS)
                                                .toString(),
                                "cores", Figures.count(machine.cores(), "core"),
                                "processor", machine.processor()));
        for (List<String> figure : new EvaluationText(findings).headline()) {
            write(out, "headline", Map.of("name", figure.get(0), "value", figure.get(1)));
        }
        write(out, "headlineEnd", Map.of());
        for (PageSection section : sections) {
            write(out, "title", Map.of("title", section.title()));
            for (String sentence : section.sentences()) {
                write(out, "sentence", Map.of("sentence", sentence));
            }
            for (Exhibit exhibit : section.exhibits()) {
                write(out, exhibit);
            }
        }
    }

    private static void write(Writer out, Exhibit exhibit) throws IOException {
        write(out, "exhibit", Map.of("title", exhibit.title()));
        if (!exhibit.note().isEmpty()) {
            write(out, "note", Map.of("note", exhibit.note()));
        }
        if (exhibit.plot().isPresent()) {
            write(out, "plot", Map.of("title", exhibit.title()));
        }
        List<List<String>> rows = exhibit.table().rows();
        write(out, rows.isEmpty() ? "nothing" : "table", Map.of());
        if (!rows.isEmpty()) {
            writeRow(out, "columnName", exhibit.table().columns());
            write(out, "rows", Map.of());
            for (List<String> row : rows) {
                writeRow(out, "cell", row);
            }
            write(out, "tableEnd", Map.of());
        }
        write(out, "exhibitEnd", Map.of());
    }

    /** The first cell of each row is a heading. */
    private static void writeRow(Writer out, String cell, List<String> cells) throws IOException {
        write(out, "row", Map.of());
        Optional<String> first = cells.stream().findFirst();
        write(out, cell.equals("cell") ? "rowName" : cell, Map.of("text", first.orElse("")));
        for (String text : cells.subList(1, cells.size())) {
            write(out, cell, Map.of("text", text));
        }
        write(out, "rowEnd", Map.of());
    }

    private static void write(Writer out, String part, Map<String, String> values) throws IOException {
        PARTS.get(part).write(out, values);
    }
}
