package topplays.concurrent;

import java.util.List;

/** Waits for threads. */
public final class Threads {
    private Threads() {}

    /** Returns when all have ended, even if this thread is interrupted meanwhile; then it still is afterwards. */
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
