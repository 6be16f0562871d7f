package topplays.serve.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of open connections, limited in total and per client address. A new connection at the limit takes the
 * place of the connection that has been idle longest. A part of the places is reserved, so that requests in progress cannot
 * fill all of them. Limits are exact. Thread-safe.
 *
 * @param <C> a connection
 */
final class ConnectionPlaces<C> {
    private final int max;
    private final int maxPerAddress;
    private final int reserve;
    private final Map<C, Place> places = new HashMap<>();
    private final Map<Object, Client> clients = new HashMap<>();
    /** The connections without a request in progress, the longest idle first. */
    private final LinkedHashSet<C> idle = new LinkedHashSet<>();

    private int busy;

    /** A connection and its client. */
    private record Place(Object address, Client client) {}

    /** The connections of one address. */
    private static final class Client {
        private int open;
        private int busy;
    }

    /**
     * Limits of connections.
     *
     * @param max in all
     * @param maxPerAddress of one client address
     * @param reserve the places of each that requests in progress leave free
     */
    ConnectionPlaces(int max, int maxPerAddress, int reserve) {
        if (reserve < 1 || maxPerAddress <= reserve || max < maxPerAddress) {
            throw new IllegalArgumentException(
                    "limits of connections must be 0 < reserve < per address <= all: %d %d %d"
                            .formatted(reserve, maxPerAddress, max));
        }
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.reserve = reserve;
    }

    /** Enters a new connection. Returns the connections to close, this one if it finds no place. */
    synchronized List<C> open(C connection, Object address) {
        List<C> closed = new ArrayList<>(2);
        Client before = clients.get(address);
        if (before != null && before.open >= maxPerAddress) {
            longestIdleOf(address).ifPresent(closed::add);
        } else if (places.size() >= max) {
            idle.stream().findFirst().ifPresent(closed::add);
        }
        closed.forEach(this::close);
        Client client = clients.computeIfAbsent(address, unused -> new Client());
        if (client.open >= maxPerAddress || places.size() >= max) {
            forgetIfGone(address, client);
            return List.of(connection);
        }
        client.open++;
        places.put(connection, new Place(address, client));
        idle.add(connection);
        return closed;
    }

    private Optional<C> longestIdleOf(Object address) {
        return idle.stream()
                .filter(each -> places.get(each).address().equals(address))
                .findFirst();
    }

    /**
     * Begins a request. Returns false if too many are in progress, or if the connection has lost its place.
     *
     * @param fromReserve whether the request may take a reserved place
     */
    synchronized boolean begin(C connection, boolean fromReserve) {
        Place place = places.get(connection);
        if (place == null) {
            return false;
        }
        boolean isFull = busy >= max - reserve || place.client().busy >= maxPerAddress - reserve;
        if ((isFull && !fromReserve) || !idle.remove(connection)) {
            return false;
        }
        busy++;
        place.client().busy++;
        return true;
    }

    /** Ends the request of a connection, if one is in progress. */
    synchronized void end(C connection) {
        Place place = places.get(connection);
        if (place != null && idle.add(connection)) {
            busy--;
            place.client().busy--;
        }
    }

    /** Frees the place of a connection, if it has one. */
    synchronized void close(C connection) {
        end(connection);
        Place place = places.remove(connection);
        if (place != null) {
            idle.remove(connection);
            place.client().open--;
            forgetIfGone(place.address(), place.client());
        }
    }

    private void forgetIfGone(Object address, Client client) {
        if (client.open == 0) {
            clients.remove(address);
        }
    }

    /** The number of open connections. */
    synchronized int open() {
        return places.size();
    }
}
