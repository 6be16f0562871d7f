package topplays.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The options of the command line.
 *
 * @param names the cases to run, in any order; empty: all
 * @param peers the programs to run in addition to topplays; empty: all
 * @param baseEvents 100 million, or fewer for a quick test
 * @param drop whether to delete inputs that no later case needs
 */
record BenchOptions(
        List<String> names, Set<String> peers, int rounds, long baseEvents, boolean drop, boolean list, boolean help) {
    private static final int DEFAULT_ROUNDS = 3;
    private static final int LEAST_EVENTS = 1_000;

    BenchOptions {
        names = List.copyOf(names);
        peers = Set.copyOf(peers);
    }

    /** @throws IllegalArgumentException for a usage error */
    static BenchOptions of(String... arguments) {
        List<String> names = new ArrayList<>();
        Set<String> peers = new HashSet<>();
        int rounds = DEFAULT_ROUNDS;
        long events = Cases.BASE_EVENTS;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--peers" -> peers.addAll(List.of(next(argument, rest).split(",")));
                case "--rounds" -> rounds = (int) number(argument, rest, value -> value >= 1 && value <= 1_000);
                case "--events" ->
                    events = number(argument, rest, value -> value >= LEAST_EVENTS && value <= Cases.BASE_EVENTS);
                case "--drop", "--list", "--help" -> {
                    // see below
                }
                default -> names.add(argument);
            }
        }
        List<String> all = List.of(arguments);
        return new BenchOptions(
                names, peers, rounds, events, all.contains("--drop"), all.contains("--list"), all.contains("--help"));
    }

    private static long number(String option, Iterator<String> rest, LongPredicate isValid) {
        String text = next(option, rest);
        if (!text.matches("\\d{1,9}") || !isValid.test(Long.parseLong(text))) {
            throw new IllegalArgumentException(option + ": invalid number: " + text);
        }
        return Long.parseLong(text);
    }

    private static String next(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }
}
