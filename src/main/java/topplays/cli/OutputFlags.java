package topplays.cli;

import org.apache.commons.cli.Option;
import org.apache.hadoop.fs.Path;

/** Options and operands that name an output, or any path. */
final class OutputFlags {
    static final String OVERWRITE = "overwrite";

    private OutputFlags() {}

    static Option overwrite() {
        return Flags.bare(OVERWRITE, "replace an output of the same kind, once the new one is whole");
    }

    static Path path(String operand) {
        try {
            return new Path(operand);
        } catch (IllegalArgumentException e) {
            throw new UsageException("this is no path for Hadoop: '" + operand + "' (" + e.getMessage()
                    + "); a name with a colon needs its folder in front, such as file:///…");
        }
    }
}
