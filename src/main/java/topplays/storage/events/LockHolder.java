package topplays.storage.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.net.NetUtils;

/**
 * The process that holds a writer's lock, as recorded in the lock file.
 *
 * @param started in ISO-8601
 */
record LockHolder(String host, long process, String started) {
    /** Tolerance for start times: they are measured from the boot time, which moves when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    LockHolder {
        Objects.requireNonNull(host, "host");
        Instant.parse(started);
    }

    static LockHolder thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(
                NetUtils.getLocalHostname(),
                self.pid(),
                start(self).orElse(Instant.EPOCH).toString());
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
        return Duration.between(Instant.parse(started), start).abs().compareTo(SAME_START) > 0;
    }

    private static Optional<Instant> start(ProcessHandle process) {
        return process.info().startInstant();
    }

    byte[] toJson() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** Parses the content of a lock file; empty if it is incomplete. */
    static Optional<LockHolder> parse(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, LockHolder.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "process " + process + " on host " + host + ", which started at " + started;
    }
}
