package topplays.cli;

import java.io.PrintStream;
import topplays.jobs.JobProgress;

/** Shows on a terminal how far the work is, always on the same line; wiped when it ends. */
final class ProgressLine implements JobProgress.Listener {
    private static final String WIPE = "\r\033[K";

    private final PrintStream terminal;

    ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Says what is being done; an empty text wipes the line. */
    void show(String what) {
        terminal.print(WIPE + what);
        terminal.flush();
    }

    @Override
    public void progressed(JobProgress progress) {
        if (progress.done()) {
            terminal.print(WIPE);
        } else {
            terminal.printf(
                    "%s%s  maps %3.0f%%  reduces %3.0f%%%s",
                    WIPE,
                    progress.job(),
                    100 * progress.maps(),
                    100 * progress.reduces(),
                    progress.linesRead() > 0 ? "  %,d lines".formatted(progress.linesRead()) : "");
        }
        terminal.flush();
    }
}
