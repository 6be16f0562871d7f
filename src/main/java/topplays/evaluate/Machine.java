package topplays.evaluate;

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
 * @param pinning how trials are kept to their cores: {@code taskset}, or {@code ActiveProcessorCount} alone
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
        String pinning) {}
