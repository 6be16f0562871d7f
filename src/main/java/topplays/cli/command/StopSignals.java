package topplays.cli.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.hadoop.service.launcher.IrqHandler;

/** The signals that stop a service cleanly: Ctrl-C and SIGTERM. */
public final class StopSignals {
    private static final List<String> NAMES = List.of(IrqHandler.CONTROL_C, IrqHandler.SIGTERM);

    private StopSignals() {}

    /** A latch that opens at the first signal; the signals no longer end the process by themselves. */
    public static CountDownLatch latch() {
        CountDownLatch stopped = new CountDownLatch(1);
        NAMES.forEach(name -> new IrqHandler(name, signal -> stopped.countDown()).bind());
        return stopped;
    }
}
