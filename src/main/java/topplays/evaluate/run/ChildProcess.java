package topplays.evaluate.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/**
 * A process that does not outlive its parent. When this object is closed the process has ended, and no other can be
 * started. Closing it from a shutdown hook while the process is starting leaves no orphan.
 */
final class ChildProcess implements Closeable {
    /** Long enough for a process to clean up, and shorter than the time limit of a shutdown hook. */
    private static final int END_SECONDS = 10;

    private final ProcessBuilder builder;
    private Process process;
    private boolean closed;

    ChildProcess(ProcessBuilder builder) {
        this.builder = builder;
    }

    /**
     * Starts the process with empty standard input.
     *
     * @throws IOException if it cannot be started, or this is closed
     */
    synchronized Process start() throws IOException {
        if (closed) {
            throw new InterruptedIOException(
                    "interrupted before " + builder.command().get(0) + " was started");
        }
        process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Asks the process to end, waits, and kills it if that takes too long. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a process ended");
        }
    }
}
