package topplays.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What the command line asks for.
 *
 * @param names the cases, in no order; none: all
 * @param beside who is to run beside topplays; none: all
 * @param baseEvents 100 million, unless for a quick try
 * @param drop whether inputs that no later case needs are deleted
 */
record BenchOptions(
        List<String> names, Set<String> beside, int rounds, long baseEvents, boolean drop, boolean list, boolean help) {
    private static final int DEFAULT_ROUNDS = 3;
    private static final int LEAST_EVENTS = 1_000;

    BenchOptions {
        names = List.copyOf(names);
        beside = Set.copyOf(beside);
    }

    /** @throws IllegalArgumentException if they make no sense */
    static BenchOptions of(String... arguments) {
        List<String> names = new ArrayList<>();
        Set<String> beside = new HashSet<>();
        int rounds = DEFAULT_ROUNDS;
        long events = Cases.BASE_EVENTS;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--beside" -> beside.addAll(List.of(next(argument, rest).split(",")));
                case "--rounds" -> rounds = (int) number(argument, rest, value -> value >= 1 && value <= 1_000);
                case "--events" ->
                    events = number(argument, rest, value -> value >= LEAST_EVENTS && value <= Cases.BASE_EVENTS);
                case "--drop", "--list", "--help" -> {
                    // looked for below
                }
                default -> names.add(argument);
            }
        }
        List<String> all = List.of(arguments);
        return new BenchOptions(
                names, beside, rounds, events, all.contains("--drop"), all.contains("--list"), all.contains("--help"));
    }

    private static long number(String option, Iterator<String> rest, LongPredicate makesSense) {
        String text = next(option, rest);
        if (!text.matches("\\d{1,9}") || !makesSense.test(Long.parseLong(text))) {
            throw new IllegalArgumentException(option + ": no number that makes sense: " + text);
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
