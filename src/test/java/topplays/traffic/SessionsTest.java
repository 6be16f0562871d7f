package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import topplays.traffic.rate.TrafficProfile;

class SessionsTest {
    private static final Duration PAUSE = Duration.ofMinutes(20);

    /** Many users, so that hardly any returns. */
    private final SimulationSettings settings = new SimulationSettings(
            TrafficProfile.DIURNAL,
            OptionalLong.of(100_000),
            Duration.ofDays(1),
            Simulated.START,
            1_000,
            100_000_000,
            1.0,
            9);

    @Test
    void aUserWatchesAFewVideosWithinMinutes() throws Exception {
        List<List<Instant>> sessions = sessions();

        double views = sessions.stream().mapToInt(List::size).average().orElseThrow();
        assertThat(views).isBetween(3.5, 5.0);
        assertThat(sessions)
                .allMatch(times -> Duration.between(times.get(0), times.get(times.size() - 1))
                                .compareTo(Duration.ofMinutes(16))
                        <= 0);
        assertThat(sessions.stream().filter(SessionsTest::isTwiceInTenMinutes).count())
                .isGreaterThan(sessions.size() * 3L / 4);
    }

    @Test
    void usersAreNumberedFromOneToTheirNumber() {
        Sessions sessions = new Sessions(1, 3);
        int[] seen = new int[5];
        for (int seat = 0; seat < 3_000; seat++) {
            seen[sessions.user(seat, 0)]++;
        }

        assertThat(seen[0] + seen[4]).isZero();
        assertThat(new long[] {seen[1], seen[2], seen[3]})
                .satisfies(counts -> assertThat(ChiSquare.ofEqual(counts)).isLessThan(ChiSquare.limit(2)));
    }

    @Test
    void noMoreSeatsAreTakenThanThereAreUsersAndOneAtLeast() {
        assertThat(new Sessions(1, 3).seats(1_000)).isEqualTo(3);
        assertThat(new Sessions(1, 3).seats(0.0001)).isEqualTo(1);
        assertThat(new Sessions(1, 1_000_000).seats(1_000)).isEqualTo(150_000);
    }

    private List<List<Instant>> sessions() throws Exception {
        List<List<Instant>> sessions = new ArrayList<>();
        Map<String, List<Instant>> current = new LinkedHashMap<>();
        for (Simulated.Event event : Simulated.events(settings)) {
            List<Instant> times = current.get(event.user());
            if (times == null || times.get(times.size() - 1).plus(PAUSE).isBefore(event.time())) {
                times = new ArrayList<>();
                sessions.add(times);
                current.put(event.user(), times);
            }
            times.add(event.time());
        }
        return sessions;
    }

    private static boolean isTwiceInTenMinutes(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            if (Duration.between(times.get(i - 1), times.get(i)).toMinutes() < 10) {
                return true;
            }
        }
        return false;
    }
}
