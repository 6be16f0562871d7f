package topplays.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in a {@code console} block of a document prints what the document shows below it. */
@Execution(ExecutionMode.CONCURRENT)
class DocumentsIT {
    @TempDir
    private Path folder;

    static Stream<Document> documentsWithCommands() throws IOException {
        return Document.all().stream().filter(document -> !document.commands().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documentsWithCommands")
    void everyCommandPrintsWhatTheDocumentShows(Document document) throws IOException {
        List<String> printed = new ArrayList<>();

        try (ConsoleSession session = new ConsoleSession(folder)) {
            for (ConsoleCommand command : document.commands()) {
                command.lines(session.run(command)).forEach(printed::add);
            }
        }

        assertThat(printed)
                .isEqualTo(document.commands().stream()
                        .flatMap(ConsoleCommand::lines)
                        .toList());
    }
}
