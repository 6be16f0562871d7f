package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;

/** Counts of single days by a rule: their sum is the count of all days. */
class AddedDaysTest {
    private static final long MIDNIGHT = Instant.parse("2026-11-20T00:00:00Z").getEpochSecond();
    private static final int DAYS = 3;
    private static final int DAY_SECONDS = 86_400;

    @TempDir
    private Path folder;

    /** Each day has views from 2:00 to 22:00. */
    @BeforeEach
    void writeTheViewsOfEachDay() throws IOException {
        Random random = new Random(18);
        for (int day = 0; day < DAYS; day++) {
            List<String> lines = new ArrayList<>();
            for (int view = 0; view < 400; view++) {
                long second = MIDNIGHT + day * (long) DAY_SECONDS + 7_200 + random.nextInt(72_000);
                lines.add(Instant.ofEpochSecond(second) + "\tu" + random.nextInt(9) + "\tv" + random.nextInt(7));
            }
            Files.write(Files.createDirectories(folder.resolve("logs")).resolve("day" + day), lines);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--once-per day",
                "--once-per day --count-viewers",
                "--once-per hour --at-most 2",
                "--once-per 4h",
                "--once-per 3h --sliding"
            })
    void addUpToTheCountOfAllDays(String rule) throws IOException {
        String[] options = rule.split(" ", -1);
        for (int day = 0; day < DAYS; day++) {
            count(options, "day" + day);
        }
        count(options, "day*");

        assertThat(top("day0", "day1", "day2").exitCode()).isZero();
        String sum = charted();
        assertThat(top("day*").exitCode()).isZero();
        assertThat(sum).isEqualTo(charted());
    }

    @Test
    void areRefusedIfAPeriodMayReachOverMidnight() {
        for (int day = 0; day < DAYS; day++) {
            count(new String[] {"--once-per", "5h"}, "day" + day);
        }

        top("day2", "day1", "day0")
                .assertFailed("--once-per 5h may have views in both", "/day0-counts", "/day1-counts");
    }

    private void count(String[] options, String log) {
        List<String> args = new ArrayList<>(List.of("count"));
        args.addAll(Arrays.asList(options));
        args.add(folder.resolve("logs/" + log).toString());
        args.add(counts(log));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String counts(String log) {
        return folder.resolve(log.replace("*", "-all") + "-counts").toString();
    }

    private CommandRun top(String... logs) {
        List<String> args = new ArrayList<>(List.of("top", "--no-viewers", "--overwrite"));
        for (String log : logs) {
            args.add(counts(log));
        }
        args.add(folder.resolve("top").toString());
        return CommandRun.of(args.toArray(String[]::new));
    }

    /** The rows and the summary of the chart. */
    private String charted() throws IOException {
        return Files.readString(folder.resolve("top/part-r-00000"))
                + Files.readString(folder.resolve("top/_summary.json"));
    }
}
