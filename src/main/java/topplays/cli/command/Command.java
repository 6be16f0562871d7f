package topplays.cli.command;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;

/** One command of topplays. */
public interface Command {
    String name();

    /** The purpose of the command, in a few words. */
    String summary();

    /** The description in the help: paragraphs of a few sentences, separated by blank lines. */
    default String description() {
        return "";
    }

    /** The arguments after the name, for the usage line. */
    String operands();

    /** A complete command line that works, for the top of the help. */
    String example();

    /** The options in groups, in the order of the help. */
    List<OptionGroup> optionGroups();

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
