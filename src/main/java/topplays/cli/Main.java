package topplays.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.util.ShutdownHookManager;
import topplays.cli.command.BuildVersion;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.command.FailureMessage;
import topplays.cli.command.HadoopSettings;
import topplays.cli.command.Session;
import topplays.cli.command.StandardOutput;
import topplays.cli.command.Terminal;
import topplays.cli.options.UsageException;
import topplays.report.PrintableText;
import topplays.storage.AbortHook;

/**
 * The entry point: {@code bin/topplays COMMAND …} or {@code hadoop jar topplays.jar COMMAND …}.
 *
 * <p>Data goes to standard output, everything else to standard error. The exit code is 0 for success, 1 for a failure,
 * 2 for a usage error.
 */
public final class Main {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;

    private final OutputStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final HelpText help;

    public Main(OutputStream out, PrintStream err, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.help = new HelpText(terminal.columns());
    }

    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new StandardOutput(), 1 << 16);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.of(System.getProperties(), System.getenv());
        System.exit(new Main(out, err, terminal).run(args));
    }

    /** Runs a command line and returns its exit code. Sets {@link Locale#ROOT}: files and messages are the same everywhere. */
    public int run(String... args) {
        Locale.setDefault(Locale.ROOT);
        boolean debug = Arrays.asList(args).contains("--" + CommandLineReader.DEBUG);
        try {
            dispatch(args);
            out.flush();
            return DONE;
        } catch (StandardOutput.ClosedPipeException e) {
            return DONE;
        } catch (UsageException e) {
            err.println("topplays: " + e.getMessage());
            printIf(debug, e);
            return USAGE;
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            if (ShutdownHookManager.get().isShutdownInProgress()) {
                err.println("topplays: interrupted");
                return FAILED;
            }
            err.println("topplays: " + PrintableText.of(FailureMessage.of(e)));
            FailureMessage.remedy(e, args).map(PrintableText::of).ifPresent(err::println);
            printIf(debug, e);
            return FAILED;
        }
    }

    private void dispatch(String... args) throws IOException, InterruptedException {
        if (args.length == 0) {
            throw new UsageException("no command given\n\n" + help.overview());
        }
        switch (args[0]) {
            case "help" -> print(args.length == 1 ? help.overview() : help.of(named(args[1])));
            case "--help", "-h" -> print(help.overview());
            case "--version" -> print(BuildVersion.line());
            default -> run(named(args[0]), Arrays.copyOfRange(args, 1, args.length));
        }
    }

    private Command named(String name) {
        return Commands.named(name).orElseThrow(() -> new UsageException(help.unknownCommand(name)));
    }

    private void run(Command command, String... args) throws IOException, InterruptedException {
        if (CommandLineReader.asksForHelp(args)) {
            print(help.of(command));
            return;
        }
        Configuration conf = new JobConf();
        CommandLine line = CommandLineReader.read(command, conf, args);
        try (Closeable temporary = HadoopSettings.apply(conf);
                AbortHook cleanUp = AbortHook.close(temporary)) {
            command.run(line, new Session(conf, out, err, terminal));
        }
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void printIf(boolean debug, Throwable e) {
        if (debug) {
            e.printStackTrace(err);
        }
    }
}
