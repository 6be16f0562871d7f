package topplays.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import topplays.bench.system.Progress;
import topplays.bench.system.Shell;

/**
 * The inputs on disk. Each is created at its first use and kept. An input under its final name is complete.
 *
 * <p>The simulator writes the exact counts of each input: {@code .truth}, in the order of a chart, and the same sorted
 * by id, {@code .truth-by-id}.
 */
public final class DataFolder {
    private final Path folder;
    private final Path topplays;
    private final Progress progress;

    public DataFolder(Path folder, Path topplays, Progress progress) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.topplays = topplays;
        this.progress = progress;
    }

    /** The path of an input, which may not exist yet. */
    public Path path(Dataset dataset) {
        return folder.resolve(dataset.fileName());
    }

    /** The path of a temporary file or folder. */
    public Path scratch(String name) {
        return folder.resolve("scratch-" + name);
    }

    /** A list of robots without the agents of {@link Form#AGENTS}; it exists if such an input does. */
    public Path robots() {
        return folder.resolve("robots.json");
    }

    /** Deletes all temporary files and folders. */
    public void clearScratch() throws IOException, InterruptedException {
        Shell.run("rm -rf \"$1\"/scratch-*", folder.toString());
    }

    /** Creates the input unless it exists. */
    public void make(Dataset dataset) throws IOException, InterruptedException {
        boolean isMade = Files.exists(path(dataset)) && Files.exists(truthById(dataset.traffic()));
        if (isMade) {
            return;
        }
        if (dataset.form() == Form.TOPPLAYS) {
            progress.report("simulating " + dataset.fileName() + " …");
            simulate(dataset);
            return;
        }
        Dataset source = dataset.in(Form.TOPPLAYS);
        make(source);
        progress.report("writing " + dataset.fileName() + " …");
        Path unfinished = scratch("unfinished");
        Shell.run("rm -rf \"$1\"", unfinished.toString());
        convert(path(source), dataset.form(), unfinished);
        if (dataset.form() == Form.AGENTS) {
            Files.writeString(robots(), UserAgents.robots());
        }
        Files.move(unfinished, path(dataset));
    }

    /** Joins the batches into one file. Each batch is deleted at once, so the disk does not hold all events twice. */
    private void simulate(Dataset dataset) throws IOException, InterruptedException {
        Path events = scratch("events");
        Path joined = scratch("joined");
        Traffic traffic = dataset.traffic();
        Path truth = truth(traffic);
        Shell.run("rm -rf \"$@\"", events.toString(), joined.toString(), truth.toString());
        List<String> arguments = new ArrayList<>(
                List.of(topplays.toString(), events.toString(), truth.toString(), traffic.javaOptions()));
        arguments.addAll(traffic.options());
        Shell.run(
                "TOPPLAYS_OPTS=$4 \"$1\" simulate \"$2\" --truth \"$3\" \"${@:5}\"", arguments.toArray(String[]::new));
        Shell.run(
                "for batch in \"$1\"/2*/events-*; do cat \"$batch\" >> \"$2\"; rm \"$batch\"; done; rm -r \"$1\"",
                events.toString(),
                joined.toString());
        Shell.run("sort \"$1\" > \"$2\"", truth.toString(), truthById(traffic).toString());
        Files.move(joined, path(dataset), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void convert(Path source, Form form, Path target) throws IOException, InterruptedException {
        switch (form) {
            case GZIP -> compress("gzip", source, target);
            case ZSTD -> compress("zstd -q", source, target);
            case BZIP2 -> compress("bzip2", source, target);
            case BATCHES -> BatchCutter.cut(source, target);
            default -> LineConverter.to(form).convert(source, target);
        }
    }

    private static void compress(String program, Path source, Path target) throws IOException, InterruptedException {
        Shell.run(program + " -c \"$1\" > \"$2\"", source.toString(), target.toString());
    }

    /** The exact counts, {@code video⇥plays}, in the order of a chart. */
    public Path truth(Traffic traffic) {
        return folder.resolve(traffic.truthName() + ".truth");
    }

    /** The exact counts in the order of the lines' bytes. */
    public Path truthById(Traffic traffic) {
        return folder.resolve(traffic.truthName() + ".truth-by-id");
    }

    /** Reads the input once, so that the page cache holds as much of it as possible. */
    public void warm(Dataset dataset) throws IOException, InterruptedException {
        Shell.run(
                "find \"$1\" -type f -exec cat {} + > /dev/null", path(dataset).toString());
    }

    /** Deletes all other inputs. */
    public void dropAllBut(Collection<Dataset> needed) throws IOException, InterruptedException {
        List<Path> kept = needed.stream()
                .flatMap(dataset -> Stream.of(
                        path(dataset),
                        path(dataset.in(Form.TOPPLAYS)),
                        truth(dataset.traffic()),
                        truthById(dataset.traffic())))
                .toList();
        List<Path> all;
        try (Stream<Path> paths = Files.list(folder)) {
            all = paths.filter(path -> path.getFileName().toString().startsWith("events-"))
                    .toList();
        }
        for (Path path : all) {
            if (!kept.contains(path)) {
                Shell.run("rm -rf \"$1\"", path.toString());
            }
        }
    }
}
