package topplays.bench.system;

import java.io.PrintStream;

/** Reports the progress on standard error; standard output has only the table. */
public record Progress(PrintStream out) {

    public void report(String line) {
        out.println("bench: " + line);
    }
}
