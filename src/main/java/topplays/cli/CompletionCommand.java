package topplays.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import topplays.cli.command.Command;
import topplays.cli.command.Session;
import topplays.cli.command.UsageException;

/** Prints the script by which a shell completes command lines: {@code completion bash}, {@code completion zsh}. */
final class CompletionCommand implements Command {
    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "print a script by which bash or zsh completes command lines";
    }

    @Override
    public String description() {
        return """
                For this shell: source <(bin/topplays completion bash). For all that are started from now on, put what it
                prints into ~/.local/share/bash-completion/completions/topplays (bash, with the package bash-completion)
                or into a file _topplays in a folder of $fpath (zsh).

                It completes commands, options, the words that an option takes, and files, for topplays on the PATH or
                behind any other path; of another name, such as an alias tp: complete -F _topplays tp (bash) or compdef
                _topplays tp (zsh).
                """;
    }

    @Override
    public String operands() {
        return "bash|zsh";
    }

    @Override
    public String example() {
        return "completion bash";
    }

    @Override
    public List<OptionGroup> optionGroups() {
        return List.of();
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException {
        if (line.getArgList().size() != 1) {
            throw new UsageException("completion needs the shell: bash or zsh");
        }
        String shell = line.getArgList().get(0);
        String script =
                switch (shell) {
                    case "bash" -> BashCompletion.script();
                    case "zsh" -> ZshCompletion.script();
                    default -> throw new UsageException("completion is for bash or zsh: '" + shell + "'");
                };
        session.out().write(script.getBytes(StandardCharsets.UTF_8));
    }
}
