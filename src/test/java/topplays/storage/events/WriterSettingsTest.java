package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WriterSettingsTest {

    @Test
    void aNameIsOneThatAFolderAndABatchCanHave() {
        for (String name : List.of("a", "A.b_c-9", "...", "x".repeat(64))) {
            settings(name, Optional.empty());
        }
        for (String name : List.of("", ".", "..", "a/b", "a b", "é", "a\n", "x".repeat(65))) {
            assertThatThrownBy(() -> settings(name, Optional.empty()))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(": '" + name + "'");
        }
    }

    @Test
    void patienceIsNotNegative() {
        settings("w", Optional.of(Duration.ZERO));
        assertThatThrownBy(() -> settings("w", Optional.of(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patience must not be negative: PT-1S");
    }

    private static WriterSettings settings(String name, Optional<Duration> patience) {
        return new WriterSettings(name, false, new TreeMap<>(), patience);
    }
}
