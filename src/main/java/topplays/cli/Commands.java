package topplays.cli;

import java.util.List;
import java.util.Optional;
import topplays.cli.batches.IngestCommand;
import topplays.cli.chart.ChartCommand;
import topplays.cli.chart.CountCommand;
import topplays.cli.chart.ReportCommand;
import topplays.cli.chart.TopCommand;
import topplays.cli.chart.VerifyCommand;
import topplays.cli.command.Command;
import topplays.cli.evaluate.EvaluateCommand;
import topplays.cli.evaluate.PaceCommand;
import topplays.cli.live.FeedCommand;
import topplays.cli.live.QueryCommand;
import topplays.cli.live.ServeCommand;
import topplays.cli.simulate.SimulateCommand;

/** The commands, in the groups and the order of the help. */
final class Commands {
    static final List<Group> GROUPS = List.of(
            new Group("First steps", List.of(new DemoCommand())),
            new Group(
                    "Charts",
                    List.of(
                            new ChartCommand(),
                            new CountCommand(),
                            new TopCommand(),
                            new ReportCommand(),
                            new VerifyCommand())),
            new Group("Events into batches", List.of(new SimulateCommand(), new IngestCommand(), new PaceCommand())),
            new Group("Live", List.of(new ServeCommand(), new FeedCommand(), new QueryCommand())),
            new Group("Evaluation", List.of(new EvaluateCommand(OwnProcess::again))),
            new Group("On the command line", List.of(new CompletionCommand())));

    private Commands() {}

    /** Commands under a heading. */
    record Group(String heading, List<Command> commands) {}

    static List<Command> all() {
        return GROUPS.stream().flatMap(group -> group.commands().stream()).toList();
    }

    static List<String> names() {
        return all().stream().map(Command::name).toList();
    }

    static Optional<Command> named(String name) {
        return all().stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
