package topplays.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.data.Traffic;

/** All comparisons. They vary one factor at a time, around 100 million events of a million videos by Zipf's law. */
final class Cases {
    static final long BASE_EVENTS = 100_000_000;

    private static final int BASE_VIDEOS = 1_000_000;
    private static final double BASE_SKEW = 1.0;
    /** 23 of 100 million events: 10,000 batches of 100 KB. */
    private static final double BATCHED_SHARE = 0.23;
    /** GoAccess takes about 10 µs per line: with all events a round would take half an hour. */
    private static final double COMBINED_SHARE = 0.1;

    private static final double ARCHIVE_SHARE = 0.2;
    /** About 300 MB, which bzip2 compresses to 75 MB. Decompression takes 130 ns per byte. */
    private static final double BZIP2_SHARE = 0.075;

    private static final String RULE = "rule-";
    private static final Map<String, String> HEAP_OF_1_GB = Map.of("TOPPLAYS_OPTS", "-Xmx1g");

    private final Contenders contenders;
    private final long baseEvents;
    private final boolean withGoAccess;

    /**
     * @param baseEvents {@link #BASE_EVENTS}, or fewer for a quick test; all inputs but the smallest shrink in proportion
     * @param withGoAccess whether GoAccess is installed
     */
    Cases(Contenders contenders, long baseEvents, boolean withGoAccess) {
        this.contenders = contenders;
        this.baseEvents = baseEvents;
        this.withGoAccess = withGoAccess;
    }

    List<Case> all() {
        return List.of(
                events("events-1m", 0.01),
                events("events-20m", 0.2),
                events("events-100m", 1),
                manyEvents(),
                factor("videos-1k", "1,000 videos", new Traffic(baseEvents, 1_000, BASE_SKEW)),
                manyVideos(),
                factor("skew-0", "skew 0", new Traffic(baseEvents, BASE_VIDEOS, 0)),
                factor("skew-0.8", "skew 0.8", new Traffic(baseEvents, BASE_VIDEOS, 0.8)),
                factor("skew-1.3", "skew 1.3", new Traffic(baseEvents, BASE_VIDEOS, 1.3)),
                format("csv", "CSV with quotes", Form.CSV),
                format("jsonl", "JSON Lines", Form.JSON_LINES),
                combined(),
                w3c(),
                robots(),
                rule(RULE + "20m", 0.2),
                rule(RULE + "100m", 1),
                rule(RULE + "200m", 2),
                gzip(),
                archive("gzip-20m", Form.GZIP),
                archive("zstd-20m", Form.ZSTD),
                bzip2(),
                batches(),
                fewLines());
    }

    private Dataset base(double share) {
        long events = Math.max(1, Math.round(baseEvents * share));
        return new Dataset(new Traffic(events, BASE_VIDEOS, BASE_SKEW), Form.TOPPLAYS);
    }

    private static String eventsOf(Dataset dataset) {
        return String.format(Locale.ROOT, "%,d events", dataset.traffic().events());
    }

    private Case events(String name, double share) {
        Dataset events = base(share);
        return new Case(
                name,
                eventsOf(events),
                List.of(
                        contenders.topplays(events),
                        contenders.bareLoop(events),
                        contenders.duckDb(events),
                        contenders.awk(events),
                        contenders.sort(events),
                        contenders.stockMapReduce(events),
                        contenders.spark(events)));
    }

    private Case manyEvents() {
        Dataset events = base(4);
        return new Case(
                "events-400m",
                eventsOf(events),
                List.of(contenders.topplays(events), contenders.bareLoop(events), contenders.duckDb(events)));
    }

    private Case factor(String name, String about, Traffic traffic) {
        Dataset events = new Dataset(traffic, Form.TOPPLAYS);
        return new Case(
                name,
                about,
                List.of(contenders.topplays(events), contenders.bareLoop(events), contenders.duckDb(events)));
    }

    /** Two tasks share the heap of the local runner: 512 MB each. */
    private Case manyVideos() {
        Dataset events = new Dataset(new Traffic(baseEvents, 30_000_000, BASE_SKEW), Form.TOPPLAYS);
        return new Case(
                "videos-30m",
                "30 million videos",
                List.of(
                        contenders.topplays(events).named("topplays, 1 GB heap").with(HEAP_OF_1_GB),
                        contenders.bareLoop(events),
                        contenders.duckDb(events)));
    }

    private Case format(String name, String about, Form form) {
        Dataset events = base(1).in(form);
        return new Case(
                name, about, List.of(contenders.topplays(events), contenders.duckDb(events), contenders.spark(events)));
    }

    private Case combined() {
        Dataset events = base(COMBINED_SHARE).in(Form.COMBINED);
        List<Contender> all = new ArrayList<>(contenders.topplaysAndBefore(events));
        all.add(contenders.byLogFormat(events));
        return withGoAccess(new Case("combined", eventsOf(events) + " in a combined log", all));
    }

    private Case w3c() {
        Dataset events = base(COMBINED_SHARE).in(Form.W3C);
        return withGoAccess(new Case("w3c", eventsOf(events) + " in a W3C log", List.of(contenders.topplays(events))));
    }

    private Case withGoAccess(Case each) {
        List<Contender> all = new ArrayList<>(each.contenders());
        if (withGoAccess) {
            all.add(contenders.goAccess(all.get(0).dataset()));
        }
        return new Case(each.name(), each.about(), all);
    }

    /** A list of 1,500 expressions. */
    private Case robots() {
        Dataset events = base(COMBINED_SHARE).in(Form.AGENTS);
        return new Case(
                "robots",
                eventsOf(events) + " in a combined log with 20,000 agents",
                List.of(contenders.topplays(events), contenders.withRobots(events)));
    }

    /** Views of ten million users in a week. The period of 30 minutes begins with a view, so it has no simple query. */
    private Case rule(String name, double share) {
        Traffic views = base(share).traffic();
        Dataset byDay = new Dataset(views.oncePer("day"), Form.TOPPLAYS);
        Contender day = contenders.byRule(byDay);
        return new Case(
                name,
                eventsOf(byDay) + " of 10 million users",
                List.of(
                        day,
                        contenders.duckDbByDay(byDay),
                        contenders.byRule(new Dataset(views.oncePer("30m"), Form.TOPPLAYS)),
                        day.named(day.name() + ", 1 GB heap").with(HEAP_OF_1_GB)));
    }

    /** The slope of the time of these cases is the exponent of its growth. */
    static boolean isGrowth(String name) {
        return name.startsWith(RULE);
    }

    private Case gzip() {
        Dataset events = base(1).in(Form.GZIP);
        return new Case(
                "gzip",
                "gzip",
                List.of(contenders.topplays(events), contenders.zcat(events), contenders.duckDb(events)));
    }

    /** Earlier builds may not read zstd. */
    private Case archive(String name, Form form) {
        Dataset events = base(ARCHIVE_SHARE).in(form);
        List<Contender> all = new ArrayList<>(
                form == Form.GZIP ? contenders.topplaysAndBefore(events) : List.of(contenders.topplays(events)));
        all.add(contenders.duckDb(events));
        return new Case(name, eventsOf(events) + " as " + form.extension(), all);
    }

    private Case bzip2() {
        Dataset events = base(BZIP2_SHARE).in(Form.BZIP2);
        return new Case(
                "bzip2",
                eventsOf(events) + " as bzip2",
                List.of(contenders.topplays(events), contenders.onOneCore(events)));
    }

    private Case batches() {
        Dataset oneFile = base(BATCHED_SHARE);
        Dataset batches = oneFile.in(Form.BATCHES);
        return new Case(
                "batches",
                eventsOf(oneFile) + " in files of 100 KB",
                List.of(
                        contenders.topplays(batches),
                        contenders.topplays(oneFile).named("topplays, one file")));
    }

    private Case fewLines() {
        Dataset lines = new Dataset(new Traffic(1_000, BASE_VIDEOS, BASE_SKEW), Form.TOPPLAYS);
        return new Case("lines-1k", "1,000 lines", List.of(contenders.topplays(lines), contenders.duckDb(lines)));
    }
}
