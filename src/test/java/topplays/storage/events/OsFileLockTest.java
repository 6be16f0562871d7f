package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsFileLockTest {
    private static final String IN_USE = "writer 'w' is in use by process ";

    @TempDir
    private Path folder;

    @Test
    void isFreeAgainOnceItIsClosed() throws IOException {
        OsFileLock.take(folder, "w").close();
        OsFileLock.take(folder, "w").close();
    }

    @Test
    void refusesASecondInTheSameProcessAndStaysHeld() throws Exception {
        try (OsFileLock lock = OsFileLock.take(folder, "w")) {
            assertThatThrownBy(() -> OsFileLock.take(folder, "w")).hasMessageStartingWith(IN_USE + self());
            assertThatThrownBy(() -> OsFileLock.take(folder.resolve("../" + folder.getFileName()), "w"))
                    .hasMessageStartingWith(IN_USE + self());

            assertThat(takenByAnotherProcess()).startsWith(IN_USE + self() + " on host ");
            lock.confirm();
        }
    }

    @Test
    void refusesWhatAnotherProcessHoldsUntilItEnds() throws Exception {
        Process other = start("hold");
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> OsFileLock.take(folder, "w"))
                    .hasMessageStartingWith(IN_USE + other.pid() + " on host ")
                    .hasMessageEndingWith("; wait until it ends, or name another writer with --writer");
        } finally {
            other.destroyForcibly().waitFor();
        }

        OsFileLock.take(folder, "w").close();
    }

    private String takenByAnotherProcess() throws IOException, InterruptedException {
        Process other = start("take");
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            return out.readLine();
        } finally {
            other.waitFor();
        }
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        folder.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }

    /** The other process: takes the lock and prints the result. */
    static final class Taker {
        private Taker() {}

        public static void main(String... args) throws IOException {
            try {
                OsFileLock.take(Path.of(args[0]), "w");
                System.out.println("held");
            } catch (IOException e) {
                System.out.println(e.getMessage());
                return;
            }
            while (args[1].equals("hold") && System.in.read() >= 0) {
                // until it is killed
            }
        }
    }
}
