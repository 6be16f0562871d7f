package topplays.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.model.Chart;
import topplays.report.ReportFormat;
import topplays.report.TableStyle;

/** In what form a chart is printed, and where to. */
record ReportFlags(ReportFormat format, Optional<Path> file, boolean overwrite) {
    private static final String FORMAT = "report-format";
    private static final String OUT = "out";

    static Command.OptionGroup group() {
        return new Command.OptionGroup(
                "Report",
                new Options()
                        .addOption(
                                Flags.valued(FORMAT, "FORMAT", "one of " + ReportFormat.names() + " (default: table)"))
                        .addOption(Flags.valued(OUT, "FILE", "write to this local file instead of standard output"))
                        .addOption(OutputFlags.overwrite()));
    }

    static ReportFlags of(CommandLine line) {
        ReportFormat format = line.hasOption(FORMAT)
                ? UsageException.orThrow(() -> ReportFormat.named(Flags.value(line, FORMAT)))
                : ReportFormat.TABLE;
        Optional<Path> file = line.hasOption(OUT) ? Optional.of(Path.of(Flags.value(line, OUT))) : Optional.empty();
        return new ReportFlags(format, file, line.hasOption(OutputFlags.OVERWRITE));
    }

    /** Refuses, before any work is done, a file that the report could not be written to. */
    void checkFile() throws IOException {
        if (file.isPresent() && Files.exists(file.get()) && !overwrite) {
            throw new FileAlreadyExistsException("output exists: " + file.get() + "; name another or give --overwrite");
        }
    }

    void write(Chart chart, Session session) throws IOException {
        if (file.isEmpty()) {
            Terminal terminal = session.terminal();
            TableStyle style = terminal.outIsTerminal()
                    ? new TableStyle(terminal.columns(), true, terminal.colour())
                    : TableStyle.PLAIN;
            format.writer(style).write(chart, session.out());
            return;
        }
        writeFile(chart, file.get());
    }

    private void writeFile(Chart chart, Path target) throws IOException {
        checkFile();
        Path pending = target.resolveSibling("._" + target.getFileName() + "-" + UUID.randomUUID());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pending))) {
                format.writer(TableStyle.PLAIN).write(chart, out);
            }
            Files.move(pending, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new IOException("cannot write " + target + ": no such folder", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(pending);
        }
    }
}
