package topplays.bench.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs short bash scripts that are not measured. */
public final class Shell {
    private Shell() {}

    /**
     * Runs the script to its end and returns its output.
     *
     * @param arguments {@code $1} and so on
     * @throws IOException if its exit code is not 0; the message has the last line of its output
     */
    public static String run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-eo", "pipefail", "-c", script, "bench"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(script + ": failed: " + output.substring(output.lastIndexOf('\n') + 1));
        }
        return output;
    }
}
