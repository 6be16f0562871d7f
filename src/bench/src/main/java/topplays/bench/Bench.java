package topplays.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import topplays.bench.data.DataFolder;
import topplays.bench.system.Machine;
import topplays.bench.system.Progress;

/**
 * The program behind {@code src/bench/run}: runs the requested cases and prints their table. Exits with 1 if a
 * contender failed or printed a wrong chart, with 2 for a usage error.
 */
public final class Bench {
    private static final String HELP = """
            Compares topplays with other programs: whole processes, in turn, on the same events.

              src/bench/run                               all cases; takes hours
              src/bench/run --drop events-100m csv        two cases; delete inputs that no later case needs
              src/bench/run rule-20m rule-100m rule-200m  three cases, and how time grows with events under a rule
              src/bench/run gzip-20m zstd-20m bzip2       archives
              src/bench/run combined w3c                  web logs
              src/bench/run --events 2000000 --rounds 1   all cases with small inputs, as a quick test
              src/bench/run --jmh [REGEX]                 only the tally and the scanner, with JMH

              --list         list the cases
              --peers A,B    run only these of the other programs
              --rounds N     how often each program runs (3)
              --events N     number of events in place of 100 million
              --drop         delete each input when no later case needs it; takes at most 40 GB of disk, not 100

            Inputs are kept in src/bench/target/data, or in the folder that TOPPLAYS_BENCH_DATA names. TOPPLAYS_BENCH_BEFORE
            names a checkout of an earlier version, which is then compared in the cases combined and gzip-20m. Standard
            output is a Markdown table; progress is printed to standard error.
            """;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final Progress progress = new Progress(System.err);
    private final BenchOptions options;
    private final DataFolder folder;
    private final List<Case> cases;

    private Bench(BenchOptions options, Path topplays, Path data) throws IOException, InterruptedException {
        this.options = options;
        folder = new DataFolder(data, topplays, progress);
        int threads = Runtime.getRuntime().availableProcessors();
        Optional<Path> before = Optional.ofNullable(System.getenv("TOPPLAYS_BENCH_BEFORE"))
                .map(checkout -> Path.of(checkout, "bin", "topplays"));
        Contenders contenders = new Contenders(topplays, before, folder, threads);
        cases = new Cases(contenders, options.baseEvents(), Machine.hasGoAccess()).all();
    }

    /** The first two arguments are {@code bin/topplays} and the folder for the inputs; the user's follow. */
    public static void main(String[] arguments) throws InterruptedException {
        int exitCode;
        try {
            BenchOptions options = BenchOptions.of(
                    List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
            exitCode = new Bench(options, Path.of(arguments[0]), Path.of(arguments[1])).run();
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "; see src/bench/run --help");
            exitCode = 2;
        } catch (IOException e) {
            System.err.println("bench: " + e.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private int run() throws IOException, InterruptedException {
        List<Case> chosen = chosen();
        if (options.help() || options.list()) {
            out.print(options.help() ? HELP : list());
            out.flush();
            return 0;
        }
        Table table = new Table(out);
        table.printHead(Machine.describe() + scaled());
        Growth growth = new Growth();
        boolean allSucceeded = true;
        for (int i = 0; i < chosen.size(); i++) {
            List<Result> results = new Competition(folder, options.rounds(), progress).run(chosen.get(i));
            table.print(chosen.get(i), results);
            if (Cases.isGrowth(chosen.get(i).name())) {
                results.forEach(growth::add);
            }
            allSucceeded &= results.stream().noneMatch(Result::failed);
            if (options.drop()) {
                folder.dropAllBut(chosen.subList(i + 1, chosen.size()).stream()
                        .flatMap(later -> later.datasets().stream())
                        .collect(Collectors.toSet()));
            }
        }
        growth.sentences().forEach(out::println);
        out.flush();
        return allSucceeded ? 0 : 1;
    }

    private List<Case> chosen() {
        List<String> known = cases.stream().map(Case::name).toList();
        for (String name : options.names()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown case: " + name);
            }
        }
        return cases.stream()
                .filter(each -> options.names().isEmpty() || options.names().contains(each.name()))
                .map(each -> options.peers().isEmpty() ? each : each.withPeers(options.peers()))
                .toList();
    }

    private String list() {
        return cases.stream()
                .map(each -> String.format(Locale.ROOT, "%-14s%s: %s%n", each.name(), each.about(), names(each)))
                .collect(Collectors.joining());
    }

    private static String names(Case each) {
        return each.contenders().stream().map(Contender::name).collect(Collectors.joining("; "));
    }

    private String scaled() {
        return options.baseEvents() == Cases.BASE_EVENTS
                ? ""
                : String.format(Locale.ROOT, " SCALED DOWN to a base of %,d events.", options.baseEvents());
    }
}
