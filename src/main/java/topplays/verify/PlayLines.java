package topplays.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;
import topplays.model.VideoId;
import topplays.verify.read.ByteLines;
import topplays.verify.sort.FigureSorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.split.ByteText;

/** Sorts {@code [column⇥…]video⇥plays[⇥viewers]} lines, which may have any order: the parts of COUNTS, or the truth of a simulator. */
final class PlayLines {
    private static final String COLUMN = "[^\t\r]{1," + VideoId.MAX_BYTES + "}";
    private static final String NUMBER = "\t([0-9]{1,19})";

    private final boolean hasViewers;
    private final Pattern line;
    private final String layout;
    private final FigureSorter rows;

    /**
     * @param keyColumns the names of the columns before the video
     * @param hasViewers whether lines have a column of viewers
     * @param memory for sorting, in bytes
     */
    PlayLines(List<String> keyColumns, boolean hasViewers, long memory, RunFolder folder) {
        this.hasViewers = hasViewers;
        line = pattern(keyColumns, hasViewers);
        layout = String.join("⇥", RunSummary.columns(keyColumns, hasViewers));
        rows = new FigureSorter(hasViewers, memory, folder);
    }

    private static Pattern pattern(List<String> keyColumns, boolean hasViewers) {
        String row = "(" + (COLUMN + "\t").repeat(keyColumns.size()) + COLUMN + ")";
        return Pattern.compile(row + NUMBER + (hasViewers ? NUMBER : ""));
    }

    /** Whether the first line of the file has these columns and one of viewers. */
    static boolean beginsWithViewers(Path file, List<String> keyColumns, Configuration conf) throws IOException {
        try (ByteLines lines = ByteLines.of(file, conf)) {
            Optional<String> first = lines.next();
            return first.isPresent()
                    && pattern(keyColumns, true).matcher(first.get()).matches();
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
        byte[] row = ByteText.toBytes(parts.group(1));
        try {
            rows.add(row, Long.parseLong(parts.group(2)), hasViewers ? Long.parseLong(parts.group(3)) : 0);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private IOException unreadable(Path file, long number, String text, boolean isCutOff) {
        String start = ByteText.decode(text.substring(0, Math.min(100, text.length())));
        return new IOException(
                "%s, line %,d %s: '%s'".formatted(file, number, isCutOff ? "is cut off" : "is not " + layout, start));
    }

    /** The sorted lines. */
    PlayStream sorted() throws IOException {
        return rows.sorted();
    }

    /** The sorted lines, without their viewers. */
    PlayStream sortedWithoutViewers() throws IOException {
        return rows.sortedWithoutViewers();
    }
}
