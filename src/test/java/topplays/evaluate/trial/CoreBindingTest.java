package topplays.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreBindingTest {
    @Test
    void readsTheListOfLinux() {
        assertThat(CoreBinding.cores("0-2,5,8-9")).containsExactly(0, 1, 2, 5, 8, 9);
        assertThat(CoreBinding.cores("3")).containsExactly(3);
    }

    @Test
    void bindsToTheFirstCoresThatMayBeUsed() {
        CoreBinding binding = new CoreBinding(CoreBinding.cores("2-3,6"), true);

        assertThat(binding.prefix(2)).containsExactly("taskset", "-c", "2,3");
        assertThat(binding.prefix(3)).isEmpty();
        assertThat(binding).hasToString("taskset");
    }

    @Test
    void bindsNothingWithoutTaskset() {
        CoreBinding binding = new CoreBinding(CoreBinding.cores("0-3"), false);

        assertThat(binding.prefix(1)).isEmpty();
        assertThat(binding).hasToString("ActiveProcessorCount");
    }
}
