package topplays.cli.command;

import java.io.PrintStream;
import topplays.jobs.run.JobProgress;

/** Shows on a terminal how far the work is, always on the same line; wiped when it ends. */
final class ProgressLine implements JobProgress.Listener {
    private static final String WIPE = "\r\033[K";

    private final PrintStream terminal;
    private final int columns;
    private String shown = "";

    ProgressLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public void progressed(JobProgress progress) {
        show(progress.done() ? "" : text(progress));
    }

    /** Says what is being done; an empty text wipes the line. */
    void show(String what) {
        String line = what.substring(0, Math.min(what.length(), columns - 1));
        if (!line.equals(shown)) {
            terminal.print(WIPE + line);
            terminal.flush();
            shown = line;
        }
    }

    private static String text(JobProgress progress) {
        String lines = progress.linesRead() > 0 ? "  %,d lines".formatted(progress.linesRead()) : "";
        return "%s  maps %3.0f%%  reduces %3.0f%%%s"
                .formatted(progress.step(), 100 * progress.maps(), 100 * progress.reduces(), lines);
    }
}
