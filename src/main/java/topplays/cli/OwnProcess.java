package topplays.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.util.ClassUtil;
import topplays.evaluate.run.TrialProcess;

/** Starts topplays again with the same Java, options and classes as this process. */
final class OwnProcess {
    /** Options of this process only: debuggers, agents, terminal and cores. */
    private static final List<String> OWN_OPTIONS =
            List.of("-agent", "-javaagent", "-Xrun", "-Dtopplays.terminal", "-XX:ActiveProcessorCount");

    private OwnProcess() {}

    static TrialProcess again() {
        List<String> jvm = new ArrayList<>();
        jvm.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        jvm.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN_OPTIONS.stream().noneMatch(option::startsWith))
                .toList());
        jvm.add("-Dtopplays.terminal=none");
        return new TrialProcess(jvm, List.of("-cp", classPath(), Main.class.getName()));
    }

    /** Under {@code hadoop jar} the class path of the JVM does not contain our jar. */
    private static String classPath() {
        String path = System.getProperty("java.class.path");
        String jar = ClassUtil.findContainingJar(Main.class);
        boolean contains = jar == null
                || Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(entry -> Path.of(entry).toAbsolutePath().equals(Path.of(jar)));
        return contains ? path : String.join(File.pathSeparator, Arrays.asList(jar, path));
    }
}
