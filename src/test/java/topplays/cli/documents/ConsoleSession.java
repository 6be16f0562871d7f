package topplays.cli.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shell that runs the commands of one document, in a folder with links to {@code bin}, {@code conf} and {@code sample-data} and
 * nothing else. Where the document says port 8080, a free port is used.
 *
 * <p>The shell is killed after {@value #LONGEST_MINUTES} minutes, so that a command that hangs fails its test.
 */
final class ConsoleSession implements Closeable {
    private static final int LONGEST_MINUTES = 10;
    private static final String SHOWN_PORT = "8080";
    private static final String HOST = "127.0.0.1:";
    private static final Pattern SUMMARY = Pattern.compile("plays? of [0-9,]+ videos?|^No plays");
    private static final String END = "-- end of output --";

    private final Socket reserved = new Socket();
    private final String port;
    private final Process shell;
    private final BufferedReader output;
    private final Writer input;

    ConsoleSession(Path folder) throws IOException {
        for (String name : List.of("bin", "conf", "sample-data")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        }
        port = reservePort();
        shell = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        output = shell.inputReader(UTF_8);
        input = shell.outputWriter(UTF_8);
        CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES).execute(this::kill);
    }

    /**
     * A free port, which is bound until the session ends, so that no other test is given it. A server can still listen on
     * it, because both allow the reuse of an address on which nobody listens.
     */
    private String reservePort() throws IOException {
        reserved.setReuseAddress(true);
        reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return Integer.toString(reserved.getLocalPort());
    }

    /**
     * Runs a command and returns the lines that it prints. Of a command in the background, these are as many lines as
     * the document shows.
     *
     * @throws EOFException if the shell ended
     */
    List<String> run(ConsoleCommand command) throws IOException {
        input.write("{ %s\n} < /dev/null\n".formatted(command.command().replace(SHOWN_PORT, port)));
        List<String> lines = command.isInBackground() ? next(command.output().size()) : rest();
        return lines.stream()
                .map(line -> line.replace(HOST + port, HOST + SHOWN_PORT))
                .toList();
    }

    private List<String> next(int count) throws IOException {
        input.flush();
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(nextLine());
        }
        return lines;
    }

    private List<String> rest() throws IOException {
        input.write("printf '\\n%s\\n'\n".formatted(END));
        input.flush();
        List<String> lines = new ArrayList<>();
        for (String line = nextLine(); !line.equals(END); line = nextLine()) {
            lines.add(line);
        }
        int last = lines.size() - 1;
        boolean endedItsLastLine = last >= 0 && lines.get(last).isEmpty();
        return withoutRepeatedSummary(endedItsLastLine ? lines.subList(0, last) : lines);
    }

    /** On a terminal, which this is not, a summary that is shown below a table is not printed again. */
    private static List<String> withoutRepeatedSummary(List<String> lines) {
        for (int size = lines.size() / 2; size > 0; size--) {
            List<String> end = lines.subList(lines.size() - size, lines.size());
            List<String> before = lines.subList(lines.size() - 2 * size, lines.size() - size);
            if (end.equals(before) && SUMMARY.matcher(end.get(0)).find()) {
                return lines.subList(0, lines.size() - size);
            }
        }
        return lines;
    }

    private String nextLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new EOFException("the shell has ended, or was killed after " + LONGEST_MINUTES + " minutes");
        }
        return line;
    }

    /** Kills the shell and all that it started. */
    @Override
    public void close() throws IOException {
        kill();
        reserved.close();
    }

    private void kill() {
        Stream.concat(shell.descendants(), Stream.of(shell.toHandle())).toList().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
