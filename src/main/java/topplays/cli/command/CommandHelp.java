package topplays.cli.command;

/**
 * The texts of a command in the help, the manual page and the completions.
 *
 * @param summary the purpose of the command, in a few words
 * @param operands the arguments after the name, for the usage line
 * @param example a complete command line that works
 * @param description paragraphs of a few sentences, separated by blank lines
 */
public record CommandHelp(String name, String summary, String operands, String example, String description) {}
