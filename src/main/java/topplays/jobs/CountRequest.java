package topplays.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import topplays.format.settings.InputChoice;

/**
 * A request to count log files.
 *
 * @param inputs files, folders and globs
 * @param output the COUNTS folder to create
 * @param choice how to read the lines, as far as it was given; the rest is recognised from the first lines
 * @param skipCorrupt whether corrupt archives are skipped whole; otherwise one of them fails the run
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
