package topplays.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.VideoId;
import topplays.verify.read.ByteLines;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.PlaysAndViewers;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.split.ByteText;

/**
 * Sorts {@code video⇥plays} or {@code video⇥plays⇥viewers} lines, which may have any order: the parts of COUNTS, or the truth
 * of a simulator.
 */
final class PlayLines {
    private static final String VIDEO = "([^\t\r]{1," + VideoId.MAX_BYTES + "})";
    private static final String NUMBER = "\t([0-9]{1,19})";

    private final boolean hasViewers;
    private final Pattern line;
    private final RunFolder folder;
    private final PlaySorter plays;
    private final Optional<PlaySorter> viewers;

    /**
     * @param hasViewers whether lines have a column of viewers
     * @param memory for sorting, in bytes
     */
    PlayLines(boolean hasViewers, long memory, RunFolder folder) {
        this.hasViewers = hasViewers;
        this.folder = folder;
        line = Pattern.compile(VIDEO + NUMBER + (hasViewers ? NUMBER : ""));
        long share = hasViewers ? memory / 2 : memory;
        plays = new PlaySorter(share, folder);
        viewers = hasViewers ? Optional.of(new PlaySorter(share, folder)) : Optional.empty();
    }

    /** Whether the first line of the file has a column of viewers. */
    static boolean beginsWithViewers(Path file, Configuration conf) throws IOException {
        try (ByteLines lines = ByteLines.of(file, conf)) {
            Optional<String> first = lines.next();
            return first.isPresent() && Pattern.matches(VIDEO + NUMBER + NUMBER, first.get());
        }
    }

    /** Adds the lines of the file. Throws IOException if a line is malformed. */
    void add(Path file, Configuration conf) throws IOException {
        try (ByteLines lines = ByteLines.of(file, conf)) {
            long number = 0;
            for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                number++;
                if (lines.isCutOff() || !add(next.get())) {
                    throw unreadable(file, number, next.get(), lines.isCutOff());
                }
            }
        }
    }

    /** Returns false if the line is malformed. */
    private boolean add(String text) throws IOException {
        Matcher parts = line.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        byte[] id = ByteText.toBytes(parts.group(1));
        try {
            plays.add(id, Long.parseLong(parts.group(2)));
            if (viewers.isPresent()) {
                viewers.get().add(id, Long.parseLong(parts.group(3)));
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private IOException unreadable(Path file, long number, String text, boolean isCutOff) {
        String start = ByteText.decode(text.substring(0, Math.min(100, text.length())));
        String layout = "video⇥plays" + (hasViewers ? "⇥viewers" : "");
        return new IOException(
                "%s, line %,d %s: '%s'".formatted(file, number, isCutOff ? "is cut off" : "is not " + layout, start));
    }

    /** The sorted lines as runs of plays. */
    List<java.nio.file.Path> runs() throws IOException {
        return plays.runs();
    }

    /** The sorted lines. */
    PlayStream sorted() throws IOException {
        List<java.nio.file.Path> runs = plays.runs();
        List<java.nio.file.Path> viewerRuns =
                viewers.isPresent() ? viewers.get().runs() : List.of();
        PlayStream all = RunMerge.open(runs, folder);
        return hasViewers ? new PlaysAndViewers(all, RunMerge.open(viewerRuns, folder)) : all;
    }
}
