package topplays.cli.simulate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.CommandLineReader;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.report.Figures;
import topplays.rule.PlayRule;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.TrafficSimulator;
import topplays.traffic.TruthTally;
import topplays.traffic.WebLog;

/**
 * Simulated requests as a web log: {@code simulate --as combined FILE}.
 *
 * @param file holds the whole log, or is not written
 * @param robotShare the probability that a request is by a robot
 */
record SimulatedLog(LocalOutput file, double robotShare, SimulateFlags flags) {
    private static final String AS = "as";
    private static final String COMBINED = "combined";
    private static final String ROBOT_SHARE = "robot-share";

    static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.choice(
                        AS, new Object[] {COMBINED}, "write a web log in this format to the local FILE, not paced"))
                .addOption(Flags.valued(
                        ROBOT_SHARE,
                        "S",
                        "part of the requests, 0 to 1, by robots: Googlebot, bingbot, YandexBot, Baiduspider and curl; they"
                                + " are not in the truth (default: 0)"));
        return new OptionGroup("Web log FILE, instead of EVENTS", options);
    }

    static boolean isGiven(CommandLine line) {
        return line.hasOption(AS);
    }

    /**
     * Refuses options that apply to only the other of EVENTS, a service and a web log.
     *
     * @param ofBatches the groups of options for batch files
     */
    static void checkOptions(CommandLine line, List<Options> ofBatches) {
        if (!isGiven(line)) {
            if (line.hasOption(ROBOT_SHARE)) {
                throw new UsageException("--robot-share needs --as combined, because event lines have no agent");
            }
            return;
        }
        Flags.word(line, AS, COMBINED);
        if (SimulatedUsers.isGiven(line)) {
            throw new UsageException("--as writes a web log and --server sends events: give only one");
        }
        if (line.getArgList().size() != 1) {
            throw new UsageException("simulate --as combined needs one FILE");
        }
        if (line.hasOption(SimulateFlags.SPEED)) {
            throw new UsageException("--speed cannot be used with --as combined, which writes the log as a whole");
        }
        SimulatedUsers.firstGiven(line, ofBatches).ifPresent(option -> {
            throw new UsageException(
                    CommandLineReader.dashed(option) + " is an option for batch files; --as combined writes one FILE");
        });
        Optional<Path> truthFile = OutputFlags.localFile(line, TruthFlags.TRUTH).map(LocalOutput::file);
        if (truthFile.map(SimulatedLog::absolute).equals(Optional.of(absolute(operand(line))))) {
            throw new UsageException("--truth names the web log itself; name another file");
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path operand(CommandLine line) {
        return UsageException.orThrow(() -> Path.of(line.getArgList().get(0)));
    }

    static SimulatedLog of(CommandLine line, SimulateFlags flags) {
        return new SimulatedLog(
                new LocalOutput(operand(line), line.hasOption(OutputFlags.OVERWRITE)),
                SimulateFlags.share(line, ROBOT_SHARE),
                flags);
    }

    TruthTally truth(PlayRule rule) {
        return WebLog.truth(flags.traffic(), robotShare, rule);
    }

    /** Writes the log. */
    void run(Consumer<SimulatedSpan> truth, Session session) throws IOException {
        file.check(List.of(), session.conf());
        WebLog log = new WebLog(flags.traffic(), robotShare);
        try (TrafficSimulator simulator = new TrafficSimulator(flags.traffic(), flags.threads())) {
            file.write(out -> write(simulator, log, truth, out));
        }
        session.err().println(Figures.count(log.requests(), "request") + " in " + file.file() + ".");
    }

    private static void write(TrafficSimulator simulator, WebLog log, Consumer<SimulatedSpan> truth, OutputStream out)
            throws IOException {
        try {
            for (Optional<SimulatedSpan> span = simulator.next(); span.isPresent(); span = simulator.next()) {
                truth.accept(span.get());
                log.write(span.get(), out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
