package topplays.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import topplays.format.settings.InputChoice;

/**
 * A request to count log files.
 *
 * @param inputs files, folders and globs
 * @param output the COUNTS folder to create
 * @param choice the options for reading the lines; the format is recognised if it is not among them
 * @param skipCorrupt whether corrupt archives are skipped whole; if not, a corrupt archive fails the run
 * @param maxMalformed the share of malformed lines, 0 to 1, above which the run fails
 * @param overwrite whether existing COUNTS are replaced
 */
public record CountRequest(
        List<Path> inputs,
        Path output,
        InputChoice choice,
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
