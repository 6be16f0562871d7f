package topplays.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads the memory and disk reads of all descendants of a process from {@code /proc}, ten times per second. The kernel
 * keeps the peak and the sum, so only the last tenth of a second of each process may be missed.
 */
public final class ProcessWatch {
    private static final long INTERVAL_MILLIS = 100;

    private final ProcessHandle root;
    private final Map<Long, Long> peakKilobytes = new ConcurrentHashMap<>();
    private final Map<Long, Long> diskReadBytes = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::look, "process watch");

    private ProcessWatch(ProcessHandle root) {
        this.root = root;
    }

    public static ProcessWatch over(ProcessHandle root) {
        ProcessWatch watch = new ProcessWatch(root);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    public void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /**
     * The peak of the largest process. The sum would be wrong: a JVM that starts a process exists twice for a moment.
     */
    public long peakBytes() {
        return 1024
                * peakKilobytes.values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
    }

    public long diskReadBytes() {
        return diskReadBytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private void look() {
        try {
            while (true) {
                try (Stream<ProcessHandle> processes = root.descendants()) {
                    processes.mapToLong(ProcessHandle::pid).forEach(this::look);
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(long pid) {
        keepMaximum(peakKilobytes, pid, "status", "VmHWM:");
        keepMaximum(diskReadBytes, pid, "io", "read_bytes:");
    }

    private static void keepMaximum(Map<Long, Long> byProcess, long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .forEach(value -> byProcess.merge(pid, value, Math::max));
        } catch (IOException | UncheckedIOException e) {
            // the process has ended
        }
    }
}
