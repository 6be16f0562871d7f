package topplays.evaluate.trial;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.util.VersionInfo;

/**
 * The machine and the software that ran the trials.
 *
 * @param cores number of available processors
 * @param processor its model, or its architecture if the model is unknown
 * @param memoryBytes memory of this machine
 * @param system the operating system and its version
 * @param java the JVM and its version
 * @param hadoop its version
 * @param topplays its version
 * @param framework {@code local}, or the framework that runs the jobs of a cluster
 * @param binding how trials are bound to cores: {@code taskset}, or {@code ActiveProcessorCount} alone
 */
public record Machine(
        int cores,
        String processor,
        long memoryBytes,
        String system,
        String java,
        String hadoop,
        String topplays,
        String framework,
        String binding) {
    private static final String MODEL = "model name";

    /** This machine and this process. */
    public static Machine ofThis(String topplays, String framework) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                model(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                VersionInfo.getVersion(),
                topplays,
                framework,
                CoreBinding.ofThisMachine().toString());
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.replaceFirst("[^:]*:", "").strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch"); // another system
        }
    }

    /** Whether jobs run in this process and not on a cluster. */
    public boolean isLocal() {
        return framework.equals("local");
    }
}
