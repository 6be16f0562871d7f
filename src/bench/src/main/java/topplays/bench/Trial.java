package topplays.bench;

import java.util.List;

/**
 * One complete run of a contender.
 *
 * @param exitCode 0 for success
 * @param output the lines of standard output
 * @param errors the lines of standard error
 */
record Trial(int exitCode, List<String> output, List<String> errors, Measure measure) {
    Trial {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }
}
