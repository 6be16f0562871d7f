package topplays.storage.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.net.NetUtils;

/** The process that holds a writer's lock, as recorded in the lock file. */
record LockHolder(String host, long process, Instant started) {
    /** Tolerance for start times: they are measured from the boot time, which moves when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();

    static LockHolder thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(
                NetUtils.getLocalHostname(), self.pid(), start(self).orElse(Instant.EPOCH));
    }

    /** Whether it was a process of this host that has ended. */
    boolean isGone() {
        if (!host.equals(NetUtils.getLocalHostname())) {
            return false;
        }
        Optional<ProcessHandle> running = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        return running.isEmpty() || start(running.get()).filter(this::isOther).isPresent();
    }

    private boolean isOther(Instant start) {
        return Duration.between(started, start).abs().compareTo(SAME_START) > 0;
    }

    private static Optional<Instant> start(ProcessHandle process) {
        return process.info().startInstant();
    }

    byte[] toJson() {
        return JSON.createObjectNode()
                .put("host", host)
                .put("process", process)
                .put("started", started.toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Parses the content of a lock file; empty if it is incomplete. */
    static Optional<LockHolder> parse(byte[] json) {
        try {
            JsonNode holder = JSON.readTree(json);
            return Optional.of(new LockHolder(
                    holder.path("host").asText(),
                    holder.path("process").asLong(),
                    Instant.parse(holder.path("started").asText())));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "process " + process + " on host " + host + ", which started at " + started;
    }
}
