package topplays.evaluate.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import topplays.jobs.run.JobRecord;

/**
 * What a process that ran jobs has taken so far, and what each job took. On a cluster the tasks are other processes: theirs
 * stands in the counters.
 *
 * @param start of the process
 * @param cpuSeconds of all its threads
 * @param peakResidentBytes the most memory it had; 0 where the system does not tell
 * @param peakHeapBytes the most of its heap that was in use: the sum of its parts, each at its own peak
 * @param heapBytes how much heap it might take
 * @param jobs in the order in which they ran
 */
public record RunMeasures(
        Instant start,
        double cpuSeconds,
        long peakResidentBytes,
        long peakHeapBytes,
        long heapBytes,
        List<JobRecord> jobs) {
    private static final double NANOS = 1e9;

    public RunMeasures {
        jobs = List.copyOf(jobs);
    }

    /** Those of this process up to now. */
    public static RunMeasures ofThisProcess(List<JobRecord> jobs) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long peakHeapBytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
        return new RunMeasures(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                system.getProcessCpuTime() / NANOS,
                highWaterMark(),
                peakHeapBytes,
                Runtime.getRuntime().maxMemory(),
                jobs);
    }

    /** What Linux calls the high water mark of the resident set. */
    private static long highWaterMark() {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // another system
        }
    }

    /** One JSON object with the names of these records; times in ISO-8601. */
    public String toJson() {
        return TrialJson.MAPPER.valueToTree(this).toPrettyString() + "\n";
    }

    public static RunMeasures read(Path file) throws IOException {
        try {
            return TrialJson.MAPPER.readValue(file.toFile(), RunMeasures.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " holds no measures: " + e.getMessage(), e);
        }
    }
}
