package topplays.concurrent;

import java.util.List;

/** Creates daemon threads and waits for threads. */
public final class Threads {
    private Threads() {}

    /**
     * Returns when all threads have ended. If this thread is interrupted meanwhile, it keeps its interrupted status.
     */
    public static void awaitEnd(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
