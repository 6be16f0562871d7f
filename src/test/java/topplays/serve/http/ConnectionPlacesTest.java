package topplays.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionPlacesTest {
    private final ConnectionPlaces<String> places = new ConnectionPlaces<>(4, 3, 1);

    @Test
    void aNewConnectionTakesThePlaceOfTheOneThatIsIdleLongest() {
        open("a1", "b1", "c1", "d1");
        assertThat(places.begin("a1", false)).isTrue();

        assertThat(places.open("e1", "e")).containsExactly("b1");
        places.end("a1");
        assertThat(places.open("f1", "f")).containsExactly("c1");
        assertThat(places.open()).isEqualTo(4);
    }

    @Test
    void anAddressAtItsLimitLosesItsOwnConnection() {
        open("b1", "a1", "a2", "a3");

        assertThat(places.open("a4", "a")).containsExactly("a1");
    }

    @Test
    void requestsInProgressLeaveTheReserveFree() {
        open("a1", "a2", "a3", "b1");

        assertThat(places.begin("a1", false)).isTrue();
        assertThat(places.begin("a2", false)).isTrue();
        assertThat(places.begin("a3", false)).as("of one address").isFalse();
        assertThat(places.begin("b1", false)).isTrue();
        assertThat(places.begin("a3", false)).as("in all").isFalse();
        assertThat(places.begin("a3", true)).as("from the reserve").isTrue();
        assertThat(places.open("c1", "c")).as("without an idle connection").containsExactly("c1");
    }

    @Test
    void aConnectionThatLostItsPlaceBeginsNoRequest() {
        open("a1", "b1", "c1", "d1");
        places.open("e1", "e");

        assertThat(places.begin("a1", true)).isFalse();
        places.end("a1");
        places.close("a1");
        assertThat(places.open()).isEqualTo(4);
    }

    @Test
    void limitsHoldInAnyOrderOfEvents() {
        Random random = new Random(7);
        Set<String> open = new HashSet<>();
        Set<String> busy = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String connection = "abc".charAt(random.nextInt(3)) + Integer.toString(random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (!open.contains(connection)) {
                        open.add(connection);
                        open.removeAll(places.open(connection, connection.charAt(0)));
                    }
                }
                case 1 -> {
                    if (!busy.contains(connection) && places.begin(connection, false)) {
                        busy.add(connection);
                    }
                }
                case 2 -> {
                    places.end(connection);
                    busy.remove(connection);
                }
                default -> {
                    places.close(connection);
                    open.remove(connection);
                    busy.remove(connection);
                }
            }
            assertThat(places.open()).isEqualTo(open.size()).isLessThanOrEqualTo(4);
            assertThat(open).containsAll(busy);
            assertThat(busy).hasSizeLessThanOrEqualTo(3);
            for (char address : "abc".toCharArray()) {
                assertThat(of(address, open)).hasSizeLessThanOrEqualTo(3);
                assertThat(of(address, busy)).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    private static List<String> of(char address, Set<String> connections) {
        return connections.stream().filter(each -> each.charAt(0) == address).toList();
    }

    private void open(String... connections) {
        List<String> closed = new ArrayList<>();
        for (String connection : connections) {
            closed.addAll(places.open(connection, connection.substring(0, 1)));
        }
        assertThat(closed).isEmpty();
    }
}
