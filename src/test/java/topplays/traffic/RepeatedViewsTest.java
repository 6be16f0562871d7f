package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import topplays.traffic.rate.TrafficProfile;

/** Views that are a viewer's earlier view again. */
class RepeatedViewsTest {
    private static final int EVENTS = 100_000;
    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;

    /** So many videos that two views of one user and video are hardly by chance. */
    private static SimulationSettings settings(Duration duration, double share) {
        return new SimulationSettings(
                TrafficProfile.FLAT,
                OptionalLong.of(EVENTS),
                duration,
                Simulated.START,
                1_000_000_000,
                1_000_000,
                0,
                42,
                share);
    }

    /** The milliseconds from a view to the next of its user and video. */
    private static List<Long> delays(SimulationSettings settings) throws Exception {
        List<Long> delays = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (Simulated.Event event : Simulated.events(settings)) {
            Long before = last.put(event.user() + " " + event.video(), event.millisAfterStart());
            if (before != null) {
                delays.add(event.millisAfterStart() - before);
            }
        }
        return delays;
    }

    @Test
    void theShareOfViewsIsRepeatedAndNoViewIsAddedOrLost() throws Exception {
        for (double share : new double[] {0.01, 0.3, 0.9}) {
            SimulationSettings settings = settings(Duration.ofDays(1), share);

            assertThat(Simulated.events(settings)).hasSize(EVENTS);
            double spread = Math.sqrt(EVENTS * share * (1 - share));
            assertThat((double) delays(settings).size())
                    .isBetween(EVENTS * share - 5 * spread, EVENTS * share + 5 * spread);
        }
    }

    @Test
    void withShareZeroTheViewsAreAsEver() throws Exception {
        assertThat(Simulated.lines(settings(Duration.ofDays(1), 0), 2))
                .isEqualTo(Simulated.lines(
                        new SimulationSettings(
                                TrafficProfile.FLAT,
                                OptionalLong.of(EVENTS),
                                Duration.ofDays(1),
                                Simulated.START,
                                1_000_000_000,
                                1_000_000,
                                0,
                                42),
                        2));
    }

    @Test
    void withShareOneAllViewsAreTheFirst() throws Exception {
        List<Simulated.Event> events = Simulated.events(settings(Duration.ofDays(1), 1));

        assertThat(events).hasSize(EVENTS);
        assertThat(events.stream()
                        .map(event -> event.user() + " " + event.video())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void repeatsFollowAfterSecondsToHours() throws Exception {
        List<Long> delays = delays(settings(Duration.ofDays(2), 0.1));

        assertThat(delays.stream().filter(delay -> delay < 10 * SECOND).count()).isGreaterThan(delays.size() / 20);
        assertThat(delays.stream().filter(delay -> delay > HOUR).count()).isGreaterThan(delays.size() / 20);
        assertThat(delays).allMatch(delay -> delay < 6 * HOUR + 600 * SECOND);
    }

    @Test
    void timesStayAndNothingDependsOnThreads() throws Exception {
        SimulationSettings settings = settings(Duration.ofDays(1), 0.5);

        assertThat(Simulated.lines(settings, 7)).isEqualTo(Simulated.lines(settings, 1));
        assertThat(Simulated.events(settings))
                .extracting(Simulated.Event::time)
                .isEqualTo(Simulated.events(settings(Duration.ofDays(1), 0)).stream()
                        .map(Simulated.Event::time)
                        .toList());
    }

    @Test
    void noViewIsRepeatedOutOfProportion() throws Exception {
        Map<String, Integer> views = new HashMap<>();
        for (Simulated.Event event : Simulated.events(settings(Duration.ofDays(1), 0.3))) {
            views.merge(event.user() + " " + event.video(), 1, Integer::sum);
        }

        assertThat(views.values()).allMatch(number -> number < 50);
    }
}
