package topplays.storage.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    private static final Pattern OWN_NAMES = Pattern.compile(
            "_SUCCESS|_summary\\.json|_malformed|_writers|_logs|_temporary|_metadata|_common_metadata|\\..*\\.crc");
    private static final Pattern UNFINISHED_NAMES = Pattern.compile(".*(?:\\.tmp|\\._COPYING_|~)");

    private final Configuration conf;
    private final boolean takesPipes;
    private final SortedSet<String> leftOut = new TreeSet<>();
    private final Map<Object, Path> byIdentity = new HashMap<>();
    private final SortedSet<InputFile> files = new TreeSet<>();
    private final Set<Path> folders = new HashSet<>();

    /** @param takesPipes whether pipes and devices that are named are found; otherwise they are refused */
    InputFinder(Configuration conf, boolean takesPipes) {
        this.conf = conf;
        this.takesPipes = takesPipes;
    }

    /** The files and folders that the input itself names: one, or those that match if it is a glob. */
    List<FileStatus> named(Path input) throws IOException {
        refuseWebAddress(input);
        FileSystem fs = input.getFileSystem(conf);
        if (LocalFiles.isPipe(fs, input)) {
            return pipe(fs, input);
        }
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

    private List<FileStatus> pipe(FileSystem fs, Path input) throws IOException {
        if (!takesPipes) {
            LocalFiles.requireRegular(fs, fs.makeQualified(input));
        }
        return List.of();
    }

    /** Hadoop lists every web address as an empty folder. */
    private static void refuseWebAddress(Path input) throws IOException {
        String scheme = input.toUri().getScheme();
        if ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) {
            throw new IOException("cannot read the web address " + input + "; download the file first");
        }
    }

    private FileStatus[] matches(FileSystem fs, Path input) throws IOException {
        try {
            return fs.globStatus(input, this::isRead);
        } catch (IllegalArgumentException e) {
            // Hadoop's globs fail on any name with a colon that they meet
            throw new IOException(
                    "cannot expand " + input + ": a name with a colon is in its folder; name the files or the folder",
                    e);
        }
    }

    /** Adds all files of the input. */
    void add(Path input) throws IOException {
        FileSystem fs = input.getFileSystem(conf);
        if (OnceReadableFileSystem.holds(input)) {
            files.add(new InputFile(input, 0));
            return;
        }
        if (takesPipes && LocalFiles.isPipe(fs, input)) {
            files.add(new InputFile(OnceReadableFileSystem.pipe(LocalFiles.local(fs, input), conf), 0));
            return;
        }
        List<FileStatus> named = named(input);
        for (FileStatus found : named) {
            addAllBelow(fs, found);
        }
    }

    /** The files that were added, ascending by path. */
    List<InputFile> files() {
        return List.copyOf(files);
    }

    /** The files that were left out with the reason, ascending; those that topplays and Hadoop write are not among them. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void addAllBelow(FileSystem fs, FileStatus found) throws IOException {
        if (!found.isDirectory()) {
            LocalFiles.requireRegular(fs, found.getPath());
            addFile(fs, found);
        } else if (folders.add(found.getPath())) {
            LocalFiles.requireReadableNames(fs, found.getPath());
            for (Path link : LocalFiles.danglingLinks(fs, found.getPath())) {
                leaveOut(link, "dangling link");
            }
            FileStatus[] children = fs.listStatus(found.getPath());
            refuseResult(fs, found.getPath(), children);
            Arrays.sort(children);
            for (FileStatus child : children) {
                if (isRead(child.getPath())) {
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

    private void addFile(FileSystem fs, FileStatus found) throws IOException {
        Path path = found.getPath();
        Path known = byIdentity.putIfAbsent(LocalFiles.identity(fs, path, conf), path);
        if (known == null) {
            files.add(new InputFile(path, found.getLen()));
        } else if (!known.equals(path)) {
            leaveOut(path, "the same file as " + known.toUri().getPath());
        }
    }

    private boolean isRead(Path path) {
        String name = path.getName();
        if (OWN_NAMES.matcher(name).matches()) {
            return false;
        }
        if (name.startsWith("_") || name.startsWith(".")) {
            return leaveOut(path, "hidden name");
        }
        return !UNFINISHED_NAMES.matcher(name).matches() || leaveOut(path, "name of an unfinished or backup file");
    }

    private boolean leaveOut(Path path, String reason) {
        leftOut.add(path.toUri().getPath() + " (" + reason + ")");
        return false;
    }
}
