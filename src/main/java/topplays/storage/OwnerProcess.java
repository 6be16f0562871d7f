package topplays.storage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.net.NetUtils;

/**
 * The process that owns a lock or a folder in progress, as it is recorded there.
 *
 * @param started in ISO-8601
 */
public record OwnerProcess(String host, long process, String started) {
    /** Tolerance for start times: they are measured from the boot time, which moves when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public OwnerProcess {
        Objects.requireNonNull(host, "host");
        Instant.parse(started);
    }

    /** The process that runs this. */
    public static OwnerProcess thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new OwnerProcess(
                NetUtils.getLocalHostname(),
                self.pid(),
                start(self).orElse(Instant.EPOCH).toString());
    }

    /** Whether it was a process of this host that has ended. */
    public boolean isGone() {
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

    /** The content of a file that names this process. */
    public byte[] toJson() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** Parses the content of such a file; empty if it is incomplete. */
    public static Optional<OwnerProcess> parse(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, OwnerProcess.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "process " + process + " on host " + host + ", which started at " + started;
    }
}
