package topplays.cli;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.OptionGroup;

/** The manual page topplays(1), in the macros of man: the same texts and options as the help. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** The page of this version of topplays. */
    static String of(String version) {
        ManPage page = new ManPage();
        page.line(".TH TOPPLAYS 1 \"\" \"topplays " + version + "\" \"topplays\"");
        page.introduction();
        page.commands();
        Commands.all().forEach(page::command);
        page.heading(".SH", "COMMON OPTIONS");
        page.options(CommandLineReader.common());
        page.heading(".SH", "GENERIC OPTIONS");
        page.paragraph("Hadoop reads these. They come right after the command.");
        page.options(CommandLineReader.generic());
        page.heading(".SH", "ENVIRONMENT");
        HelpText.environmentVariables().forEach(page::term);
        page.heading(".SH", "EXIT STATUS");
        page.paragraph(HelpText.EXIT_CODES + ".");
        return page.page.toString();
    }

    private void introduction() {
        heading(".SH", "NAME");
        line("topplays \\- play charts from raw view logs, on Hadoop");
        heading(".SH", "SYNOPSIS");
        line("\\fBtopplays\\fR \\fICOMMAND\\fR [\\fIGENERIC OPTION\\fR…] [\\fIOPTION\\fR…] [\\fIOPERAND\\fR…]");
        line(".br");
        line("\\fBhadoop jar topplays.jar\\fR \\fICOMMAND\\fR …");
    }

    private void commands() {
        heading(".SH", "COMMANDS");
        for (Commands.Group group : Commands.GROUPS) {
            heading(".SS", group.heading());
            group.commands()
                    .forEach(command -> term(command.name(), command.help().summary()));
        }
    }

    private void command(Command command) {
        heading(".SH", "topplays " + command.name());
        paragraph(command.help().summary() + ".");
        paragraph("Usage: topplays " + command.name() + " [GENERIC OPTION…] "
                + command.help().operands());
        paragraph("Example: topplays " + command.help().example());
        for (String text : command.help().description().strip().split("\n\\s*\n", -1)) {
            paragraph(text);
        }
        for (OptionGroup group : command.optionGroups()) {
            heading(".SS", group.heading());
            options(group.options());
        }
    }

    private void options(Options options) {
        for (Option option : options.getOptions()) {
            term(HelpText.written(option), option.getDescription());
        }
    }

    private void heading(String macro, String text) {
        line(macro + " " + escaped(text));
    }

    private void paragraph(String text) {
        line(".P");
        line(text(text));
    }

    private void term(String term, String meaning) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(text(meaning));
    }

    /** One line, which does not begin as a macro does. */
    private static String text(String text) {
        String line = escaped(text.strip().replaceAll("\\s+", " "));
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
