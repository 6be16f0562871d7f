package topplays.cli.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.format.time.TimeFormat;
import topplays.model.DurationText;
import topplays.pipeline.BufferSettings;
import topplays.pipeline.SimulationRun;
import topplays.traffic.SimulationSettings;
import topplays.traffic.rate.ArrivalRate;
import topplays.traffic.rate.ArrivalTrace;
import topplays.traffic.rate.TrafficProfile;

/**
 * The options of a simulation: its traffic, threads and speed.
 *
 * @param rateName a unique name of the rate
 * @param speed simulated time per real time, or {@link SimulationRun#MAX_SPEED}
 */
record SimulateFlags(SimulationSettings traffic, String rateName, int threads, double speed, BufferSettings buffer) {
    private static final String EVENTS = "events";
    private static final String DURATION = "duration";
    private static final String VIDEOS = "videos";
    private static final String USERS = "users";
    private static final String SKEW = "skew";
    private static final String SEED = "seed";
    private static final String REPEAT_SHARE = "repeat-share";
    private static final String PROFILE = "profile";
    private static final String TRACE = "trace";
    private static final String START = "start";
    private static final String THREADS = "threads";
    static final String SPEED = "speed";

    private static final int MAX_THREADS = 1_000;
    private static final int MAX_IDS = 1_000_000_000;
    private static final int DEFAULT_VIDEOS = 100_000;
    private static final int DEFAULT_USERS = 100_000;
    private static final Instant DEFAULT_START = Instant.parse("2026-11-16T00:00:00Z");

    static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.valued(EVENTS, "N", "exact number of events (default: determined by the rate)"))
                .addOption(Flags.valued(
                        DURATION, "DURATION", "length of the simulated time (default: a day, or the whole trace)"))
                .addOption(Flags.valued(VIDEOS, "N", "number of videos (default: 100000)"))
                .addOption(Flags.valued(USERS, "N", "number of users (default: 100000)"))
                .addOption(Flags.valued(
                        SKEW, "S", "exponent of Zipf's law for the popularity of videos; 0: all equal (default: 1.0)"))
                .addOption(
                        Flags.valued(
                                REPEAT_SHARE,
                                "S",
                                "part of the views, 0 to 1, that are an earlier view again: same user and video, 1 s to 6 h later (default: 0)"))
                .addOption(Flags.valued(SEED, "S", "seed of the simulated events (default: 1)"))
                .addOption(Flags.choice(
                        PROFILE, TrafficProfile.values(), "rate, about a million events per day (default: diurnal)"))
                .addOption(Flags.valued(
                        TRACE,
                        "FILE.csv",
                        "rate from a file instead of a profile: rows 'timestamp,value', the value being the number of events in the step"
                                + " that starts there"))
                .addOption(Flags.valued(
                        START,
                        "TIME",
                        "start of the simulated time, ISO-8601 (default: Monday, 2026-11-16, or the trace's start)"))
                .addOption(Flags.valued(
                        THREADS,
                        "N",
                        "threads that make events or, each over its own connection, send them to a service"
                                + " (default: one per core)"))
                .addOption(Flags.valued(
                        SPEED,
                        "max|realtime|FACTOR",
                        "max: a week in seconds; realtime; or a factor such as 60x (default: max)"));
        return new OptionGroup("Traffic", options);
    }

    static SimulateFlags of(CommandLine line) throws IOException {
        if (line.hasOption(PROFILE) && line.hasOption(TRACE)) {
            throw new UsageException("--profile and --trace both set the rate: give one");
        }
        if (line.hasOption(TRACE)) {
            Path trace = Path.of(Flags.value(line, TRACE));
            return of(line, ArrivalTrace.read(trace), "trace " + crc(trace));
        }
        TrafficProfile profile =
                UsageException.orThrow(() -> TrafficProfile.named(Flags.value(line, PROFILE, "diurnal")));
        return of(line, profile, profile.toString());
    }

    private static String crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return "%08x".formatted(crc.getValue());
    }

    private static SimulateFlags of(CommandLine line, ArrivalRate rate, String rateName) {
        int cores = Runtime.getRuntime().availableProcessors();
        return UsageException.orThrow(() -> new SimulateFlags(
                traffic(line, rate),
                rateName,
                (int) Flags.number(line, THREADS, 1, MAX_THREADS).orElse(cores),
                speed(line),
                BufferFlags.of(line)));
    }

    private static SimulationSettings traffic(CommandLine line, ArrivalRate rate) {
        Instant defaultStart = rate instanceof ArrivalTrace trace ? trace.start() : DEFAULT_START;
        return new SimulationSettings(
                rate,
                Flags.number(line, EVENTS, 0),
                Flags.duration(line, DURATION).orElse(rate.usualDuration()),
                line.hasOption(START) ? time(Flags.value(line, START)) : defaultStart,
                (int) Flags.number(line, VIDEOS, 1, MAX_IDS).orElse(DEFAULT_VIDEOS),
                (int) Flags.number(line, USERS, 1, MAX_IDS).orElse(DEFAULT_USERS),
                Flags.decimal(line, SKEW, 0).orElse(1),
                Flags.number(line, SEED, Long.MIN_VALUE).orElse(1),
                share(line, REPEAT_SHARE));
    }

    /** A part of a whole, 0 if it is not given. */
    static double share(CommandLine line, String name) {
        double share = Flags.decimal(line, name, 0).orElse(0);
        if (share > 1) {
            throw new UsageException("--%s takes a number from 0 to 1: '%s'".formatted(name, Flags.value(line, name)));
        }
        return share;
    }

    private static Instant time(String text) {
        return TimeFormat.ISO
                .parse(text)
                .orElseThrow(() -> new UsageException(
                        "--start takes an ISO-8601 time such as 2026-11-20T08:00:00Z: '" + text + "'"));
    }

    private static double speed(CommandLine line) {
        String text = Flags.value(line, SPEED, "max");
        if (text.equals("max")) {
            return SimulationRun.MAX_SPEED;
        }
        if (text.equals("realtime")) {
            return 1;
        }
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?x") && !text.matches("[0.]+x")) {
            return Double.parseDouble(text.substring(0, text.length() - 1));
        }
        throw new UsageException("--speed takes max, realtime or a factor such as 60x: '" + text + "'");
    }

    /** The options that determine the batches; a run that continues must have the same. */
    SortedMap<String, Object> options() {
        SortedMap<String, Object> options = new TreeMap<>();
        OptionalLong events = traffic.events();
        if (events.isPresent()) {
            options.put(EVENTS, events.getAsLong());
        }
        options.put(DURATION, DurationText.of(traffic.duration()));
        options.put(VIDEOS, traffic.videos());
        options.put(USERS, traffic.users());
        options.put(SKEW, traffic.skew());
        options.put(SEED, traffic.seed());
        if (traffic.repeatShare() > 0) {
            options.put(REPEAT_SHARE, traffic.repeatShare());
        }
        options.put("rate", rateName);
        options.put(START, traffic.start().toString());
        options.putAll(BufferFlags.options(buffer));
        return options;
    }
}
