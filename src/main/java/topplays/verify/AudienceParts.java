package topplays.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.VideoId;
import topplays.storage.result.CountsDirectory;
import topplays.verify.read.ByteLines;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.PlayStream;
import topplays.verify.sort.RunFolder;
import topplays.verify.sort.RunMerge;
import topplays.verify.split.ByteText;

/** Adds up the audiences in COUNTS, lines {@code [column⇥…]audience} in any order. */
final class AudienceParts {
    private AudienceParts() {}

    /** The charts, {@code [column⇥…]} and LF, in the order of their bytes, and as plays their audiences. */
    static PlayStream sorted(CountsDirectory counts, long memory, RunFolder folder, Configuration conf)
            throws IOException {
        int columns = counts.summary().keyColumns().size();
        Pattern line = Pattern.compile("((?:[^\t\r]{1," + VideoId.MAX_BYTES + "}\t){" + columns + "})([0-9]{1,19})");
        PlaySorter audiences = new PlaySorter(memory, folder);
        for (Path part : counts.audience()) {
            try (ByteLines lines = ByteLines.of(part, conf)) {
                for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                    add(next.get(), line, part, audiences);
                }
            }
        }
        return RunMerge.open(audiences.runs(), folder);
    }

    private static void add(String text, Pattern line, Path part, PlaySorter audiences) throws IOException {
        Matcher found = line.matcher(text);
        try {
            if (!found.matches()) {
                throw new NumberFormatException("it ends with no number");
            }
            audiences.add(ByteText.toBytes(found.group(1) + "\n"), Long.parseLong(found.group(2)));
        } catch (NumberFormatException e) {
            String start = ByteText.decode(text.substring(0, Math.min(100, text.length())));
            throw new IOException(part + ": '" + start + "' is not [column⇥…]audience", e);
        }
    }
}
