package topplays.bench.system;

import java.io.PrintStream;

/** Tells what is under way, on standard error; the table alone goes to standard output. */
public record Progress(PrintStream out) {

    public void tell(String line) {
        out.println("bench: " + line);
    }
}
