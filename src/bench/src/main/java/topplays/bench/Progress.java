package topplays.bench;

import java.io.PrintStream;

/** Tells what is under way, on standard error; the table alone goes to standard output. */
record Progress(PrintStream out) {

    void tell(String line) {
        out.println("bench: " + line);
    }
}
