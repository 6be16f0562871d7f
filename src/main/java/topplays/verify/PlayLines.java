package topplays.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.VideoId;
import topplays.verify.read.ByteLines;
import topplays.verify.sort.PlaySorter;
import topplays.verify.split.ByteText;

/** Reads {@code video⇥plays} lines in any order: the parts of COUNTS, or the truth of a simulator. */
final class PlayLines {
    private static final Pattern LINE = Pattern.compile("([^\t\r]{1," + VideoId.MAX_BYTES + "})\t([0-9]{1,19})");

    private PlayLines() {}

    /** Adds the lines of the file. Throws IOException if a line is malformed. */
    static void addTo(PlaySorter sorter, Path file, Configuration conf) throws IOException {
        try (ByteLines lines = ByteLines.of(file, conf)) {
            long number = 0;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                Matcher parts = LINE.matcher(line.get());
                if (lines.isCutOff() || !parts.matches()) {
                    throw unreadable(file, number, line.get(), lines.isCutOff());
                }
                try {
                    sorter.add(ByteText.toBytes(parts.group(1)), Long.parseLong(parts.group(2)));
                } catch (NumberFormatException e) {
                    throw unreadable(file, number, line.get(), false);
                }
            }
        }
    }

    private static IOException unreadable(Path file, long number, String line, boolean isCutOff) {
        String start = ByteText.decode(line.substring(0, Math.min(100, line.length())));
        return new IOException(
                "%s, line %,d %s: '%s'".formatted(file, number, isCutOff ? "is cut off" : "is not video⇥plays", start));
    }
}
