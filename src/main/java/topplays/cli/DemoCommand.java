package topplays.cli;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.cli.chart.CountCommand;
import topplays.cli.chart.ReportCommand;
import topplays.cli.chart.TopCommand;
import topplays.cli.chart.VerifyCommand;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.CommandLineReader;
import topplays.cli.command.Session;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.cli.simulate.SimulateCommand;

/** Runs all steps once: {@code demo [DIR]} simulates a day, counts it, verifies the count, selects the top ten and prints the chart. */
final class DemoCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "demo", "run all steps once: simulate a day, count, verify, top, report", "[DIR]", "demo", """
                Simulates a million views of one day into DIR/events, counts them into DIR/counts, verifies the counts,
                writes the ten most played videos into DIR/top and prints the chart. Prints each step as a command line
                that you can repeat. DIR must be new or empty; without DIR, a new temporary folder is used. The files
                are kept.
                """);
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        if (line.getArgList().size() > 1) {
            throw new UsageException("demo takes at most one folder");
        }
        Path folder = line.getArgList().isEmpty()
                ? new Path(System.getProperty("java.io.tmpdir"), "topplays-demo-" + UUID.randomUUID())
                : OutputFlags.path(line.getArgList().get(0));
        requireEmpty(folder, session);
        String events = folder + "/events";
        String counts = folder + "/counts";
        String top = folder + "/top";
        step(new SimulateCommand(), session, "--events=1000000", "--profile=bursty", "--min-batch=16k", events);
        step(new CountCommand(), session, events, counts);
        step(new VerifyCommand(), session, events, counts);
        step(new TopCommand(), session, counts, top);
        step(new ReportCommand(), session, top);
        suggestNextCommands(folder, session);
    }

    private static void requireEmpty(Path folder, Session session) throws IOException {
        FileSystem fs = folder.getFileSystem(session.conf());
        if (fs.exists(folder) && (!fs.getFileStatus(folder).isDirectory() || fs.listStatus(folder).length > 0)) {
            throw new FileAlreadyExistsException("the folder " + folder + " is not empty; name a new one");
        }
    }

    private static void step(Command command, Session session, String... args)
            throws IOException, InterruptedException {
        session.err().println("$ topplays " + command.name() + " " + String.join(" ", args));
        command.run(CommandLineReader.read(command, args), session);
        session.out().flush();
        session.err().println();
    }

    private static void suggestNextCommands(Path folder, Session session) {
        session.err().println("All files are in " + folder + ". Try next:");
        for (String next : List.of(
                "bin/topplays report " + folder + "/top --report-format html --out chart.html",
                "bin/topplays chart " + folder + "/events --since 2026-11-16T18:00:00Z -k 5",
                "bin/topplays chart access.log        (your own log, in any format)")) {
            session.err().println("  " + next);
        }
    }
}
