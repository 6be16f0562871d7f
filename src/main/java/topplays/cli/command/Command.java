package topplays.cli.command;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;

/** One command of topplays. */
public interface Command {
    CommandHelp help();

    default String name() {
        return help().name();
    }

    /** The options in groups, in the order of the help. */
    default List<OptionGroup> optionGroups() {
        return List.of();
    }

    /**
     * Does the work.
     *
     * @throws UsageException for a usage error
     * @throws IOException if the work fails; the message says what failed and where
     */
    void run(CommandLine line, Session session) throws IOException, InterruptedException;

    /** All options, for the parser. */
    default Options options() {
        Options all = new Options();
        optionGroups().forEach(group -> all.addOptions(group.options()));
        return all;
    }
}
