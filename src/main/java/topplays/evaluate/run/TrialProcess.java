package topplays.evaluate.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import topplays.storage.AbortHook;

/**
 * Runs a command of topplays as a process of its own, so that its time and memory are its own. It ends with this process if
 * that is told to end.
 */
public final class TrialProcess {
    private static final String OWN_WORDS = "topplays: ";

    private final List<String> jvm;
    private final List<String> main;

    /**
     * @param jvm how Java is started, with its options
     * @param main what follows them: class path and main class
     */
    public TrialProcess(List<String> jvm, List<String> main) {
        this.jvm = List.copyOf(jvm);
        this.main = List.copyOf(main);
    }

    /** When a process was started and when it had ended. */
    record Span(Instant start, Instant end) {}

    /**
     * Runs the command to its end.
     *
     * @param messages where what it prints goes, an existing file is replaced
     * @throws IOException if it fails; the message is its own
     */
    Span run(List<String> prefix, List<String> jvmOptions, List<String> command, Path messages)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(jvm);
        line.addAll(jvmOptions);
        line.addAll(main);
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(messages.toFile());
        Instant start = Instant.now();
        int exitCode;
        try (ChildProcess child = new ChildProcess(builder);
                AbortHook end = AbortHook.close(child)) {
            exitCode = child.start().waitFor();
        }
        Instant ended = Instant.now();
        if (exitCode != 0) {
            throw new IOException(reason(exitCode, messages));
        }
        return new Span(start, ended);
    }

    private static String reason(int exitCode, Path messages) throws IOException {
        List<String> lines = Files.readAllLines(messages, StandardCharsets.UTF_8);
        return lines.stream()
                        .filter(line -> line.startsWith(OWN_WORDS))
                        .map(line -> line.substring(OWN_WORDS.length()))
                        .findFirst()
                        .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
                        .orElse("no reason given")
                + " (exit code %d)".formatted(exitCode);
    }
}
