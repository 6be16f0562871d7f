package topplays.concurrent;

import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Creates daemon threads and waits for threads. */
public final class Threads {
    private Threads() {}

    /** A daemon thread, not started yet. */
    public static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Makes daemon threads of that name. */
    public static ThreadFactory daemons(String name) {
        return work -> daemon(name, work);
    }

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
