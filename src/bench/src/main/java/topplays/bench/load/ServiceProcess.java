package topplays.bench.load;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A service that is started for the load, with its own folders, which are deleted when it is closed. */
final class ServiceProcess implements Closeable {
    private static final Pattern LISTENING = Pattern.compile("(http://[^ /]+)");
    private static final int SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path folder;
    private final URI url;

    private ServiceProcess(Process process, Path folder, URI url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    /** @param topplays {@code bin/topplays} */
    static ServiceProcess start(Path topplays, Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, "served-");
        List<String> command = List.of(
                topplays.toString(),
                "serve",
                "--port",
                "0",
                "--events",
                folder.resolve("events").toString(),
                "--counts",
                folder.resolve("counts").toString(),
                "--journal",
                folder.resolve("journal").toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServiceProcess(process, folder, listening(process));
    }

    /** Waits until the service prints its address. */
    private static URI listening(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher url = LISTENING.matcher(line);
            if (url.find()) {
                return URI.create(url.group(1));
            }
        }
        throw new IOException("the service did not start");
    }

    URI url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
