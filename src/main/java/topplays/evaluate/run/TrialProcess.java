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
 * Runs a command of topplays in a separate process, so that time and memory can be measured. The process ends when this
 * one is terminated.
 */
public final class TrialProcess {
    private static final String OWN_WORDS = "topplays: ";

    private final List<String> jvm;
    private final List<String> main;

    /**
     * @param jvm the Java command with its options
     * @param main the arguments after them: class path and main class
     */
    public TrialProcess(List<String> jvm, List<String> main) {
        this.jvm = List.copyOf(jvm);
        this.main = List.copyOf(main);
    }

    /** The start and end of a process. */
    record Span(Instant start, Instant end) {}

    /**
     * Runs the command to its end.
     *
     * @param messages the file for its output; an existing file is replaced
     * @throws IOException if it fails; the message is that of the process
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
