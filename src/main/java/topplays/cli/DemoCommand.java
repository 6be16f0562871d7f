package topplays.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Shows the whole of it in one go: {@code demo [DIR]} simulates a day, counts, picks the top ten and prints the chart. */
final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "see it all in one go: simulate a day, count, top, report";
    }

    @Override
    public String operands() {
        return "[DIR]";
    }

    @Override
    public String example() {
        return "demo";
    }

    @Override
    public List<OptionGroup> optionGroups() {
        return List.of();
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        if (line.getArgList().size() > 1) {
            throw new UsageException("demo takes one folder at most");
        }
        Path folder = folder(line.getArgList());
        String events = folder.resolve("events").toUri().toString();
        String counts = folder.resolve("counts").toUri().toString();
        String top = folder.resolve("top").toUri().toString();
        step(new SimulateCommand(), session, "--events", "250000", "--profile", "diurnal", events);
        step(new CountCommand(), session, events, counts);
        step(new TopCommand(), session, counts, top);
        step(new ReportCommand(), session, top);
        session.out().flush();
        tellWhatToTry(folder, session);
    }

    /** The folder that is named and empty or not there yet, or a new one. */
    private static Path folder(List<String> operands) throws IOException {
        if (operands.isEmpty()) {
            return Files.createTempDirectory("topplays-demo-");
        }
        Path folder = Path.of(operands.get(0)).toAbsolutePath();
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException("the folder is not empty: " + folder + "; name a new one");
        }
        return Files.createDirectories(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void step(Command command, Session session, String... args)
            throws IOException, InterruptedException {
        session.err().println("$ topplays " + command.name() + " " + String.join(" ", args));
        command.run(CommandLineReader.read(command, args), session);
        session.err().println();
    }

    private static void tellWhatToTry(Path folder, Session session) {
        session.err().println("All of it is in " + folder + ". Try next:");
        for (String next : List.of(
                "topplays report " + folder.resolve("top") + " --report-format html --out chart.html",
                "topplays chart " + folder.resolve("events") + " --since 2026-11-16T18:00:00Z -k 5",
                "topplays chart access.log --input-format combined        (a log of your own)")) {
            session.err().println("  " + next);
        }
    }
}
