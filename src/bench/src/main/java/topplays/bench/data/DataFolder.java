package topplays.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import topplays.bench.system.Progress;
import topplays.bench.system.Shell;

/**
 * The inputs on disk. Each is made when it is first asked for and then kept: under its name it is whole.
 *
 * <p>What an exact count must find stands beside it, as the simulator knew it: {@code .truth}, in the order of a chart, and
 * {@code .truth-by-id}.
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

    /** Where the input is, or will be. */
    public Path path(Dataset dataset) {
        return folder.resolve(dataset.fileName());
    }

    /** The name of a file or folder that is needed for a moment. */
    public Path scratch(String name) {
        return folder.resolve("scratch-" + name);
    }

    /** Deletes all that was needed for a moment. */
    public void clearScratch() throws IOException, InterruptedException {
        Shell.run("rm -rf \"$1\"/scratch-*", folder.toString());
    }

    /** Makes the input unless it is there. */
    public void make(Dataset dataset) throws IOException, InterruptedException {
        if (Files.exists(path(dataset))) {
            return;
        }
        if (dataset.form() == Form.TOPPLAYS) {
            progress.tell("simulating " + dataset.fileName() + " …");
            simulate(dataset);
            return;
        }
        Dataset source = dataset.in(Form.TOPPLAYS);
        make(source);
        progress.tell("writing " + dataset.fileName() + " …");
        Path unfinished = scratch("unfinished");
        Shell.run("rm -rf \"$1\"", unfinished.toString());
        convert(path(source), dataset.form(), unfinished);
        Files.move(unfinished, path(dataset));
    }

    /** The batches become one file, each deleted at once, so that the disk need not hold them twice. */
    private void simulate(Dataset dataset) throws IOException, InterruptedException {
        Path events = scratch("events");
        Path joined = scratch("joined");
        Path truth = truth(dataset.traffic());
        Shell.run("rm -rf \"$@\"", events.toString(), joined.toString(), truth.toString());
        List<String> arguments = new ArrayList<>(List.of(topplays.toString(), events.toString(), truth.toString()));
        arguments.addAll(List.of(dataset.traffic().options()));
        Shell.run("\"$1\" simulate \"$2\" --truth \"$3\" \"${@:4}\"", arguments.toArray(String[]::new));
        Shell.run(
                "for batch in \"$1\"/2*/events-*; do cat \"$batch\" >> \"$2\"; rm \"$batch\"; done; rm -r \"$1\"",
                events.toString(),
                joined.toString());
        Shell.run(
                "sort \"$1\" > \"$2\"",
                truth.toString(),
                truthById(dataset.traffic()).toString());
        Files.move(joined, path(dataset));
    }

    private static void convert(Path source, Form form, Path target) throws IOException, InterruptedException {
        switch (form) {
            case GZIP -> Shell.run("gzip -c \"$1\" > \"$2\"", source.toString(), target.toString());
            case BATCHES -> BatchCutter.cut(source, target);
            default -> LineConverter.to(form).convert(source, target);
        }
    }

    /** What an exact count finds, {@code video⇥plays}, in the order of a chart. */
    public Path truth(Traffic traffic) {
        return folder.resolve(traffic.name() + ".truth");
    }

    /** The same in the order of the lines' bytes. */
    public Path truthById(Traffic traffic) {
        return folder.resolve(traffic.name() + ".truth-by-id");
    }

    /** Reads the input once, so that it is in memory if there is room. */
    public void warm(Dataset dataset) throws IOException, InterruptedException {
        Shell.run(
                "find \"$1\" -type f -exec cat {} + > /dev/null", path(dataset).toString());
    }

    /** Deletes every input but these. */
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
