package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import topplays.cli.command.Command;
import topplays.cli.command.FailureMessage;
import topplays.cli.command.Flags;
import topplays.cli.command.HadoopSettings;
import topplays.cli.command.InputFlags;
import topplays.cli.command.OutputFlags;
import topplays.cli.command.Session;
import topplays.cli.command.UsageException;
import topplays.jobs.CountJob;
import topplays.jobs.CountRequest;
import topplays.jobs.TopJob;
import topplays.jobs.TopRequest;
import topplays.model.RunSummary;
import topplays.storage.AbortHook;
import topplays.storage.result.ChartDirectory;
import topplays.storage.result.PendingResult;

/** Count, top and report in one: {@code chart INPUT…}. */
public final class ChartCommand implements Command {
    private static final String KEEP = "keep";

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public String summary() {
        return "count, top and report in one";
    }

    @Override
    public String description() {
        return """
                Reads logs (plain, gzip or bzip2) from files, folders with their subfolders, and globs, and prints the
                most played videos.

                Malformed lines are left out; the command fails if all lines are malformed, or if their share is
                above the maximum. Without --keep only the report remains.
                """;
    }

    @Override
    public String operands() {
        return "[OPTION…] INPUT…";
    }

    @Override
    public String example() {
        return "chart access.log.gz --input-format combined -k 20";
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options chart = CountFlags.options()
                .addOption(TopCommand.chartLength())
                .addOption(Flags.valued(KEEP, "DIR", "keep DIR/counts and DIR/top (default: keep neither)"))
                .addOption(Measures.option());
        return List.of(InputFlags.group(), new OptionGroup("Chart", chart), ReportFlags.group());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        if (line.getArgList().isEmpty()) {
            throw new UsageException("chart needs at least one INPUT");
        }
        ReportFlags report = ReportFlags.of(line);
        report.checkFile();
        if (report.isOneOf(line.getArgList())) {
            throw new UsageException("--out names an input, which would be overwritten; name another file");
        }
        if (line.hasOption(KEEP)) {
            chart(line, OutputFlags.path(Flags.value(line, KEEP)), report, session);
            return;
        }
        Path folder = new Path(session.conf().get(HadoopSettings.SCRATCH), "topplays-" + UUID.randomUUID());
        FileSystem fs = folder.getFileSystem(session.conf());
        makeScratch(fs, folder);
        try (AbortHook cleanUp = AbortHook.close(() -> fs.delete(folder, true))) {
            chart(line, folder, report, session);
        } finally {
            fs.delete(folder, true);
        }
    }

    private static void makeScratch(FileSystem fs, Path folder) throws IOException {
        try {
            if (!FileSystem.mkdirs(fs, folder, new FsPermission("700"))) {
                throw new IOException("cannot make the folder " + folder);
            }
        } catch (AccessControlException e) {
            throw new IOException(
                    FailureMessage.of(e) + "; name another folder with --keep or -D " + HadoopSettings.SCRATCH + "=DIR",
                    e);
        }
    }

    private static void chart(CommandLine line, Path folder, ReportFlags report, Session session)
            throws IOException, InterruptedException {
        Path counts = new Path(folder, "counts");
        Path top = new Path(folder, "top");
        CountRequest countRequest = CountFlags.request(line.getArgList(), counts, line);
        TopRequest topRequest = TopCommand.request(List.of(counts), top, line);
        Measures measures = Measures.of(line);
        PendingResult.checkTarget(top, RunSummary.Kind.TOP, topRequest.overwrite(), session.conf());
        new CountJob(session.conf(), session.jobRunner(measures)).run(countRequest);
        new TopJob(session.conf(), session.jobRunner(measures)).run(topRequest);
        report.write(ChartDirectory.read(top, session.conf()), session);
        measures.write();
    }
}
