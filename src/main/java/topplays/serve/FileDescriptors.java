package topplays.serve;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The limit of this process on open files and sockets. */
final class FileDescriptors {
    private FileDescriptors() {}

    /** The maximum number; of systems that do not name it, the largest number. */
    static long max() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
