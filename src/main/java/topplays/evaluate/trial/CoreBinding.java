package topplays.evaluate.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits a process to some cores of this machine. {@code taskset} binds all its threads, including those of the garbage
 * collector and the compiler. Without it, {@code ActiveProcessorCount} limits the JVM.
 */
public final class CoreBinding {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private final List<Integer> cores;
    private final boolean taskset;

    CoreBinding(List<Integer> cores, boolean taskset) {
        this.cores = List.copyOf(cores);
        this.taskset = taskset;
    }

    public static CoreBinding ofThisMachine() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean taskset = Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
        try (Stream<String> status = Files.lines(STATUS)) {
            return status.filter(line -> line.startsWith(ALLOWED))
                    .map(line -> new CoreBinding(
                            cores(line.substring(ALLOWED.length()).strip()), taskset))
                    .findFirst()
                    .orElse(new CoreBinding(List.of(), false));
        } catch (IOException e) {
            return new CoreBinding(List.of(), false); // another system
        }
    }

    /** The numbers in a list such as {@code 0-2,5}. */
    static List<Integer> cores(String list) {
        List<Integer> cores = new ArrayList<>();
        for (String range : list.split(",", -1)) {
            String[] ends = range.split("-", -1);
            for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
                cores.add(core);
            }
        }
        return cores;
    }

    /** The prefix of a command that is limited to that many cores; empty if it may use all. */
    public List<String> prefix(int number) {
        if (!taskset || number >= cores.size()) {
            return List.of();
        }
        List<String> first =
                cores.subList(0, number).stream().map(String::valueOf).toList();
        return List.of("taskset", "-c", String.join(",", first));
    }

    @Override
    public String toString() {
        return taskset ? "taskset" : "ActiveProcessorCount";
    }
}
