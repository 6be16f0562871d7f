package topplays.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.UsageException;

/** Prints the completion script of a shell: {@code completion bash|zsh|fish}. */
final class CompletionCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "completion",
                "print a completion script for bash, zsh or fish",
                "bash|zsh|fish",
                "completion bash",
                """
                For the current shell: source <(bin/topplays completion bash). For new shells, write the script to
                ~/.local/share/bash-completion/completions/topplays (bash, with the package bash-completion), to a file
                _topplays in a folder of $fpath (zsh), or to ~/.config/fish/completions/topplays.fish (fish).

                It completes commands, options, values of options, and files, for topplays under any path. For another
                name, such as an alias tp: complete -F _topplays tp (bash), compdef _topplays tp (zsh), or
                complete -c tp -w topplays (fish).
                """);
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException {
        if (line.getArgList().size() != 1) {
            throw new UsageException("completion needs the shell: bash, zsh or fish");
        }
        String shell = line.getArgList().get(0);
        String script =
                switch (shell) {
                    case "bash" -> BashCompletion.script();
                    case "zsh" -> ZshCompletion.script();
                    case "fish" -> FishCompletion.script();
                    default -> throw new UsageException("completion is for bash, zsh or fish: '" + shell + "'");
                };
        session.print(script);
    }
}
