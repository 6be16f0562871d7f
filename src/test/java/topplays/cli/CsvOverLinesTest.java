package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quoted CSV field that runs over lines is part of its record, for each command that reads logs. */
class CsvOverLinesTest {
    private static final String LOG = """
            title,plays,"notes
            of the day"
            Heat,10,"ok"
            Alien,20,"first
            Top ten:,500,so they say
            last"
            Heat,1,"stray
            """;

    @TempDir
    private Path folder;

    private String log;

    @BeforeEach
    void writeTheLog() throws IOException {
        log = Files.writeString(folder.resolve("log.csv"), LOG).toString();
    }

    @Test
    void aLineWithinAFieldIsNotARow() {
        String counts = folder.resolve("counts").toString();
        CommandRun counted = CommandRun.of(
                "count", log, counts, "--input-format", "csv", "--header", "--video", "title", "--plays", "plays");
        assertThat(counted.exitCode()).as(counted.err()).isZero();
        CommandRun verified = CommandRun.of("verify", log, counts);

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).isEqualTo("30 plays of 2 videos, from 4 lines (1 header): exact\n");
    }

    @Test
    void ingestReadsTheSameRecords() throws IOException {
        String timed = Files.writeString(
                        folder.resolve("timed.csv"),
                        "2026-11-20T08:15:30Z,\"first\n2026-11-20T08:15:31Z,x,y\",Alien\n2026-11-20T08:15:32Z,\"a\",Heat\n")
                .toString();
        Path events = folder.resolve("events");
        CommandRun run = CommandRun.of(
                "ingest", timed, events.toString(), "--input-format", "csv", "--video", "3", "--time", "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(CommandRun.of("chart", events.toString(), "--report-format", "tsv")
                        .out())
                .isEqualTo("1\tAlien\t1\n1\tHeat\t1\n");
    }
}
