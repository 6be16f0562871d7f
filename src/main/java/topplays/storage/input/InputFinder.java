package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.storage.LocalFiles;

/** Finds the files that inputs stand for. Each is found once, even if several links and globs lead to it. */
final class InputFinder {
    private static final Set<String> MARKS_OF_A_RESULT = Set.of("_SUCCESS", "_summary.json");

    private final Configuration conf;
    private final SortedSet<InputFile> files = new TreeSet<>();
    private final Set<Path> folders = new HashSet<>();

    InputFinder(Configuration conf) {
        this.conf = conf;
    }

    /** The files and folders that the input itself names: one, or those that match if it is a glob. */
    List<FileStatus> named(Path input) throws IOException {
        FileSystem fs = input.getFileSystem(conf);
        if (fs.exists(input)) {
            return List.of(LocalFiles.resolve(fs, fs.getFileStatus(input)));
        }
        FileStatus[] matches = matches(fs, input);
        if (matches == null) {
            throw new FileNotFoundException("no such file or directory: " + LocalFiles.shown(fs, input));
        }
        if (matches.length == 0) {
            throw new FileNotFoundException("nothing matches " + LocalFiles.shown(fs, input));
        }
        List<FileStatus> resolved = new ArrayList<>();
        for (FileStatus match : matches) {
            resolved.add(LocalFiles.resolve(fs, match));
        }
        return resolved;
    }

    private static FileStatus[] matches(FileSystem fs, Path input) throws IOException {
        try {
            return fs.globStatus(input, path -> !isHidden(path));
        } catch (IllegalArgumentException e) {
            // Hadoop's globs fail on any name with a colon that they meet
            throw new IOException(
                    "cannot expand " + input + ": a name with a colon is in its folder; name the files or the folder",
                    e);
        }
    }

    /** Adds all files that the input stands for. */
    void add(Path input) throws IOException {
        FileSystem fs = input.getFileSystem(conf);
        for (FileStatus found : named(input)) {
            addAllBelow(fs, found);
        }
    }

    /** The files that were added, ascending by path. */
    List<InputFile> files() {
        return List.copyOf(files);
    }

    private void addAllBelow(FileSystem fs, FileStatus found) throws IOException {
        if (!found.isDirectory()) {
            LocalFiles.requireRegular(fs, found.getPath());
            files.add(new InputFile(found.getPath(), found.getLen()));
        } else if (folders.add(found.getPath())) {
            LocalFiles.requireReadableNames(fs, found.getPath());
            FileStatus[] children = fs.listStatus(found.getPath());
            refuseResult(fs, found.getPath(), children);
            for (FileStatus child : children) {
                if (!isHidden(child.getPath())) {
                    addAllBelow(fs, LocalFiles.resolve(fs, child));
                }
            }
        }
    }

    /** Refuses a COUNTS or TOP folder: its parts would be read as logs. */
    private static void refuseResult(FileSystem fs, Path folder, FileStatus... children) throws IOException {
        Set<String> names =
                Stream.of(children).map(child -> child.getPath().getName()).collect(Collectors.toSet());
        if (names.containsAll(MARKS_OF_A_RESULT)) {
            throw new IOException(LocalFiles.shown(fs, folder)
                    + " is a COUNTS or TOP folder, not a log; move it out of the input, or name the logs one by one");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getName().startsWith("_") || path.getName().startsWith(".");
    }
}
