package topplays.evaluate.trial;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.util.VersionInfo;

/**
 * What the trials ran on and with.
 *
 * @param cores processors of this machine that may be used
 * @param processor its model, or its architecture where that is not told
 * @param memoryBytes of this machine
 * @param system the operating system and its version
 * @param java the JVM and its version
 * @param hadoop its version
 * @param topplays its version
 * @param framework {@code local}, or what runs the jobs of a cluster
 * @param binding how trials are kept to their cores: {@code taskset}, or {@code ActiveProcessorCount} alone
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

    /** Whether jobs run in the process itself, and not on a cluster. */
    public boolean isLocal() {
        return framework.equals("local");
    }
}
