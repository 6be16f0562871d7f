package topplays.cli.options;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.report.PrintableText;

/** Options and operands that name an output or another path. */
public final class OutputFlags {
    public static final String OVERWRITE = "overwrite";

    private OutputFlags() {}

    public static Option overwrite() {
        return Flags.bare(OVERWRITE, "replace an output of the same kind when the new one is complete");
    }

    /** The local file that an option names, if it is given. */
    public static Optional<LocalOutput> localFile(CommandLine line, String option) {
        return Flags.parsed(line, option, java.nio.file.Path::of)
                .map(file -> new LocalOutput(file, line.hasOption(OVERWRITE)));
    }

    /** The paths that these operands name and that exist. */
    public static List<Path> existing(List<String> operands, Configuration conf) throws IOException {
        List<Path> existing = new ArrayList<>();
        for (String operand : operands) {
            Path path = path(operand);
            if (path.getFileSystem(conf).exists(path)) {
                existing.add(path);
            }
        }
        return existing;
    }

    /** The path that an operand names. */
    public static Path path(String operand) {
        if (operand.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException("a path with a control character cannot be used: '" + PrintableText.of(operand)
                    + "'; rename it, or name its folder");
        }
        try {
            return new Path(operand);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not a valid path for Hadoop: '" + operand + "' (" + e.getMessage()
                    + "); a name with a colon needs its folder in front, such as file:///…");
        }
    }
}
