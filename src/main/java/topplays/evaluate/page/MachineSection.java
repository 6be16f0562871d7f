package topplays.evaluate.page;

import java.util.List;
import java.util.Optional;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.model.SizeText;
import topplays.report.Figures;

/** Describes the machine and the settings of the trials. */
final class MachineSection {
    private MachineSection() {}

    static PageSection of(Evaluation evaluation) {
        Machine machine = evaluation.machine();
        EvaluationSettings settings = evaluation.settings();
        List<List<String>> rows = List.of(
                List.of("started", evaluation.start().toString()),
                List.of("processor", machine.processor()),
                List.of("cores", Integer.toString(machine.cores())),
                List.of("memory", SizeText.rounded(machine.memoryBytes())),
                List.of("system", machine.system()),
                List.of("Java", machine.java()),
                List.of("Hadoop", machine.hadoop()),
                List.of("topplays", machine.topplays()),
                List.of("jobs run on", machine.framework()),
                List.of("bound to cores by", machine.binding()),
                List.of("quick", settings.quick() ? "yes" : "no"),
                List.of("rounds", Integer.toString(settings.rounds())),
                List.of("maximum events", Figures.count(settings.maxEvents())),
                List.of("seed", Long.toString(settings.seed())));
        Exhibit all =
                new Exhibit("All trials", "", Optional.empty(), new Exhibit.Table(List.of("setting", "value"), rows));
        return new PageSection("Machine and settings", List.of(), List.of(all));
    }
}
