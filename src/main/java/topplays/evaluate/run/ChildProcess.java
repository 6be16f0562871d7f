package topplays.evaluate.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/**
 * A process that does not outlive what started it: once this is closed it has ended, and none is started any more. So
 * closing it while the process is just being started, from a shutdown hook for one, leaves no orphan that goes on writing.
 */
final class ChildProcess implements Closeable {
    /** Enough for a process to clean up, and less than a shutdown hook is given. */
    private static final int END_SECONDS = 10;

    private final ProcessBuilder builder;
    private Process process;
    private boolean closed;

    ChildProcess(ProcessBuilder builder) {
        this.builder = builder;
    }

    /**
     * Starts it, with nothing to read.
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

    /** Tells it to end if it has not, waits, and kills it if that takes too long. */
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
