package topplays.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import topplays.format.settings.InputSettings;

/**
 * What to count and where to.
 *
 * @param inputs files, folders and globs
 * @param output the COUNTS folder to be made
 * @param settings how to read the lines
 * @param skipCorrupt whether corrupt archives are left out whole; otherwise one fails the run
 * @param maxMalformed the share of malformed lines, 0 to 1, above which the run fails
 * @param overwrite whether COUNTS that are there already are replaced
 */
public record CountRequest(
        List<Path> inputs,
        Path output,
        InputSettings settings,
        boolean skipCorrupt,
        double maxMalformed,
        boolean overwrite) {
    public CountRequest {
        inputs = List.copyOf(inputs);
        if (!(maxMalformed >= 0 && maxMalformed <= 1)) {
            throw new IllegalArgumentException(
                    "--max-malformed takes a share from 0% to 100%: " + 100 * maxMalformed + "%");
        }
    }
}
