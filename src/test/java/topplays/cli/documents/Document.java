package topplays.cli.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A document for people: a Markdown file of the top folder or of {@code docs}. */
record Document(Path file, List<String> lines) {
    private static final String FENCE = "```";

    static List<Document> all() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String folder : List.of("", "docs")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .sorted()
                        .map(Document::read)
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    static Document read(Path file) {
        try {
            return new Document(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands of all its console blocks, in order. */
    List<ConsoleCommand> commands() {
        List<ConsoleCommand> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                inside = line.equals(FENCE + "console");
            } else if (inside && line.startsWith(ConsoleCommand.PROMPT)) {
                commands.add(new ConsoleCommand(line.substring(ConsoleCommand.PROMPT.length()), new ArrayList<>()));
            } else if (inside) {
                commands.get(commands.size() - 1).output().add(line);
            }
        }
        return commands;
    }

    /** The lines outside of code blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
            } else if (!inside) {
                prose.add(line);
            }
        }
        return prose;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
