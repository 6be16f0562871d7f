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
 * The cost of a process that ran jobs, and of each job. On a cluster the tasks are other processes; the counters of the
 * jobs hold their cost.
 *
 * @param start of the process
 * @param cpuSeconds of all its threads
 * @param peakResidentBytes maximum resident memory; 0 if unknown
 * @param peakHeapBytes maximum heap in use: the sum of the peaks of its memory pools
 * @param heapBytes maximum heap size
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

    /** The measures of this process so far. */
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

    /** The high water mark of the resident set (VmHWM on Linux). */
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
