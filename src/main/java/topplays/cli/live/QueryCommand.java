package topplays.cli.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.chart.ReportFlags;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.client.PlayClient;
import topplays.client.VideoAnswer;
import topplays.model.VideoId;

/** Asks a service for plays: {@code query VIDEO… --server URL}; or for the chart: {@code query --top --server URL}. */
public final class QueryCommand implements Command {
    private static final String TOP = "top";
    private static final String LENGTH = "k";
    private static final int DEFAULT_ROWS = 10;
    private static final int MAX_ROWS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "query",
                "ask a running service for plays or the chart",
                "[OPTION…] VIDEO…|--top",
                "query --top --server http://127.0.0.1:8080",
                """
                Asks topplays serve for the plays and the rank of videos, or for the chart. Single videos are
                printed as table, tsv or json; the chart in any format. The exit code is 1 if a video has no plays.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        return List.of(
                new OptionGroup("Service", ClientFlags.options(PATIENCE)),
                new OptionGroup(
                        "Question",
                        new Options()
                                .addOption(Flags.bare(TOP, "the chart instead of single videos"))
                                .addOption(
                                        Flags.valued(LENGTH, "N", "maximum number of rows, 1 to 1,000 (default: 10)"))),
                ReportFlags.group());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        List<VideoId> videos = UsageException.orThrow(
                () -> line.getArgList().stream().map(VideoId::of).toList());
        if (videos.isEmpty() != line.hasOption(TOP)) {
            throw new UsageException("query needs either VIDEO… or --top");
        }
        ReportFlags report = ReportFlags.of(line);
        if (!videos.isEmpty()) {
            QueryReport.requireSupported(report.format());
        }
        report.checkFile(List.of(), session);
        int k = (int) Flags.number(line, LENGTH, 1, MAX_ROWS).orElse(DEFAULT_ROWS);
        PlayClient service = ClientFlags.service(line, name(), PATIENCE, session);
        if (line.hasOption(TOP)) {
            report.write(service.top(k), session);
        } else {
            query(videos, service, report, session);
        }
    }

    private static void query(List<VideoId> videos, PlayClient service, ReportFlags report, Session session)
            throws IOException, InterruptedException {
        List<VideoAnswer> known = new ArrayList<>();
        List<VideoId> unknown = new ArrayList<>();
        for (VideoId video : videos) {
            Optional<VideoAnswer> plays = service.video(video);
            plays.ifPresentOrElse(known::add, () -> unknown.add(video));
        }
        QueryReport answer = new QueryReport(report.format(), known);
        if (report.file().isPresent()) {
            report.file().get().write(answer::writeTo);
        } else {
            answer.writeTo(session.out());
            session.out().flush();
        }
        if (!unknown.isEmpty()) {
            throw new IOException(unknown.stream()
                    .map(VideoId::toString)
                    .collect(Collectors.joining("', '", "the service knows no video '", "'")));
        }
    }
}
