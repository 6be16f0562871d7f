package topplays.evaluate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.ModelText;
import topplays.evaluate.fit.Point;
import topplays.evaluate.fit.Prediction;
import topplays.evaluate.page.Plot.Axis;
import topplays.evaluate.page.Plot.Kind;
import topplays.evaluate.page.Plot.Series;
import topplays.evaluate.plan.Plan;
import topplays.evaluate.plan.PlanRequest;
import topplays.evaluate.plan.PlanText;
import topplays.report.Figures;

/** Shows the model, the error of its predictions, and plans for clusters. */
final class ModelSection {
    private static final String TITLE = "Capacity model and plans";

    private ModelSection() {}

    static PageSection of(Findings findings, List<PlanRequest> examples) {
        return findings.model()
                .map(model -> of(model, examples))
                .orElseGet(() -> new PageSection(TITLE, List.of("Too few trials succeeded for a model."), List.of()));
    }

    private static PageSection of(CapacityModel model, List<PlanRequest> examples) {
        List<Exhibit> exhibits = new ArrayList<>(List.of(predictions(model), coefficients(model)));
        if (!examples.isEmpty()) {
            exhibits.add(plans(
                    examples.stream().map(request -> Plan.of(request, model)).toList(), model));
        }
        return new PageSection(
                TITLE,
                List.of(
                        "The time of each phase is a sum of non-negative costs, fitted by least squares of relative errors.",
                        ModelText.error(model)),
                exhibits);
    }

    private static Exhibit predictions(CapacityModel model) {
        DoubleStream measured = Stream.concat(model.fitted().stream(), model.heldBack().stream())
                .mapToDouble(Prediction::measured);
        double[] ends = measured.sorted().toArray();
        List<Point> ideal = DoubleStream.of(ends[0], ends[ends.length - 1])
                .mapToObj(end -> new Point(end, end))
                .toList();
        return new Exhibit(
                "Predicted and measured",
                "A prediction on the dashed line is exact.",
                Optional.of(new Plot(
                        Axis.log("measured seconds"),
                        Axis.log("predicted seconds"),
                        List.of(
                                Series.of("exact", Kind.DASHES, ideal),
                                Series.of("fitted", Kind.POINTS, points(model.fitted())),
                                Series.of("held back", Kind.POINTS, points(model.heldBack()))))),
                new Exhibit.Table(
                        List.of("trial", "fitted", "predicted s", "measured s", "error"),
                        Stream.concat(
                                        model.heldBack().stream().map(each -> row(each, "no")),
                                        model.fitted().stream().map(each -> row(each, "yes")))
                                .toList()));
    }

    private static List<Point> points(List<Prediction> predictions) {
        return predictions.stream()
                .map(prediction -> new Point(prediction.measured(), prediction.seconds()))
                .toList();
    }

    private static List<String> row(Prediction prediction, String fitted) {
        return List.of(
                prediction.trial().name(),
                fitted,
                Figures.decimal(prediction.seconds(), 2),
                Figures.decimal(prediction.measured(), 2),
                ModelText.percent(prediction.error()));
    }

    private static Exhibit coefficients(CapacityModel model) {
        List<List<String>> rows = new ArrayList<>();
        model.coefficients().forEach((phase, coefficients) -> {
            for (int i = 0; i < coefficients.size(); i++) {
                rows.add(List.of(
                        phase.toString(),
                        phase.units().get(i),
                        String.format(Locale.ROOT, "%.3g", coefficients.get(i))));
            }
        });
        return new Exhibit(
                "Coefficients",
                "Waves, bytes, records and videos are counted for one slot: tasks in other slots run at the same time.",
                Optional.empty(),
                new Exhibit.Table(List.of("phase", "per", "seconds"), rows));
    }

    private static Exhibit plans(List<Plan> plans, CapacityModel model) {
        List<String> columns = new ArrayList<>(List.of("per day"));
        plans.forEach(plan -> columns.add(plan.request().rate().text()));
        List<List<List<String>>> rowsOfPlans =
                plans.stream().map(plan -> new PlanText(plan, model).rows()).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Chart of a day", plans.stream().map(plan -> Figures.seconds(plan.totalSeconds()))));
        for (int i = 0; i < rowsOfPlans.get(0).size(); i++) {
            int at = i;
            rows.add(row(rowsOfPlans.get(0).get(at).get(0), rowsOfPlans.stream().map(ofPlan -> ofPlan.get(at)
                    .get(1))));
        }
        Plan last = plans.get(plans.size() - 1);
        String supposed = new PlanText(last, model)
                .assumptions().stream().collect(Collectors.joining("; ", "Assumptions of the last column: ", "."));
        return new Exhibit(
                "Plans for " + Figures.count(last.request().cluster().nodes(), "node"),
                supposed + " For other plans: evaluate DIR --plan RATE.",
                Optional.empty(),
                new Exhibit.Table(columns, rows));
    }

    private static List<String> row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).toList();
    }
}
