package topplays.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import topplays.rule.PlayRule;

/**
 * Writes views as a web log in Apache's format {@code combined}: each view is a request with status 200. Its host and agent
 * are those of the user or, for a share of requests, the agent is that of a robot; its target is {@value #FOLDER} and the
 * video. Times are whole seconds, UTC. Not thread-safe.
 */
public final class WebLog {
    static final String FOLDER = "/watch/";

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final VideoNames videos;
    private final WebRequests requests;
    private final byte[] video = new byte[VideoNames.LENGTH];
    private final StringBuilder text = new StringBuilder();
    private long written;
    private long second = Long.MIN_VALUE;
    private String time = "";

    /**
     * @param robotShare the probability, 0 to 1, that a request is by a robot
     */
    public WebLog(SimulationSettings settings, double robotShare) {
        this.videos = new VideoNames(settings.seed());
        this.requests = new WebRequests(settings.seed(), robotShare);
    }

    /**
     * The truth about the requests that are not by robots, with videos and times as in the log.
     *
     * @param rule must be without amounts; its viewer is the host and the agent
     */
    public static TruthTally truth(SimulationSettings settings, double robotShare, PlayRule rule) {
        WebRequests requests = new WebRequests(settings.seed(), robotShare);
        return new TruthTally(
                settings, rule, new TruthTally.Form(FOLDER, MILLIS_PER_SECOND, request -> !requests.isRobot(request)));
    }

    /** The requests so far. */
    public long requests() {
        return written;
    }

    /** A list of robots: each robot's agent holds one of these words, and no browser's does. */
    public static List<String> robotWords() {
        return WebClients.ROBOT_WORDS;
    }

    public void write(SimulatedSpan span, OutputStream out) throws IOException {
        write(span, 0, span.events(), out);
    }

    /** Writes the views from one index of a span to another (exclusive). */
    public void write(SimulatedSpan span, int from, int to, OutputStream out) throws IOException {
        text.setLength(0);
        for (int i = from; i < to; i++) {
            add(span.epochMillis(i), span.views().user(i), span.views().rank(i));
        }
        out.write(text.toString().getBytes(US_ASCII));
    }

    private void add(long epochMillis, int user, int rank) {
        VideoNames.write(videos.bits(rank), video, 0);
        text.append(WebClients.host(user)).append(" - - [").append(time(epochMillis));
        text.append("] \"GET ").append(FOLDER).append(new String(video, US_ASCII));
        text.append(" HTTP/1.1\" 200 ").append(requests.bytes(written)).append(" \"-\" \"");
        text.append(requests.isRobot(written) ? WebClients.robot(user) : WebClients.agent(user));
        text.append("\"\n");
        written++;
    }

    private String time(long epochMillis) {
        long next = Math.floorDiv(epochMillis, MILLIS_PER_SECOND);
        if (next != second) {
            second = next;
            time = TIME.format(Instant.ofEpochSecond(next));
        }
        return time;
    }
}
