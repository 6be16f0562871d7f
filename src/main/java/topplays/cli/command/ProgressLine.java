package topplays.cli.command;

import java.io.PrintStream;
import java.util.function.Consumer;
import topplays.jobs.run.JobProgress;

/** Shows progress on one line of a terminal, which is cleared at the end. */
final class ProgressLine implements Consumer<JobProgress> {
    private static final String WIPE = "\r\033[K";

    private final PrintStream terminal;
    private final int columns;
    private String shown = "";

    ProgressLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public void accept(JobProgress progress) {
        show(progress.done() ? "" : text(progress));
    }

    /** Shows the current step; an empty text clears the line. */
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
