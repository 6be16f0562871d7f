package topplays.cli.command;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of topplays. */
public interface Command {
    String name();

    /** What it does, in a few words. */
    String summary();

    /** What there is to know of it before it is used: paragraphs of a few sentences, with a blank line between two. */
    default String description() {
        return "";
    }

    /** What follows the name: operands and the like, for the usage line. */
    String operands();

    /** A whole command line that works as it stands, for the top of the help. */
    String example();

    /** The options in groups, in the order in which the help shows them. */
    List<OptionGroup> optionGroups();

    /**
     * Does the work.
     *
     * @throws UsageException if the command line makes no sense
     * @throws IOException if the work fails; the message tells the user what and where
     */
    void run(CommandLine line, Session session) throws IOException, InterruptedException;

    /** Options under a heading. */
    record OptionGroup(String heading, Options options) {}

    /** All options, for the parser. */
    default Options options() {
        Options all = new Options();
        optionGroups().forEach(group -> all.addOptions(group.options()));
        return all;
    }
}
