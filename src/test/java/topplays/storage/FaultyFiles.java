package topplays.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Files of which one operation goes wrong: it fails, or with it the process dies. */
final class FaultyFiles implements EventsFiles {
    /** When, in the operation, it goes wrong. */
    enum Moment {
        BEFORE,
        HALFWAY,
        AFTER
    }

    /** The end of the process: nothing that it does later has an effect. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private final EventsFiles real;
    private final int faultyOperation;
    private final Moment moment;
    private final boolean dies;
    private int operations;
    private boolean isDead;

    FaultyFiles(EventsFiles real, int faultyOperation, Moment moment, boolean dies) {
        this.real = real;
        this.faultyOperation = faultyOperation;
        this.moment = moment;
        this.dies = dies;
    }

    /** Whether as many operations were done as there had to be for one to go wrong. */
    boolean hasGoneWrong() {
        return operations >= faultyOperation;
    }

    private <T> T operation(Operation<T> operation) throws IOException {
        if (isDead) {
            throw new Died();
        }
        operations++;
        goWrongIf(moment == Moment.BEFORE);
        T done = operation.run();
        goWrongIf(moment != Moment.BEFORE);
        return done;
    }

    private void goWrongIf(boolean isMoment) throws IOException {
        if (operations == faultyOperation && isMoment) {
            isDead = dies;
            if (dies) {
                throw new Died();
            }
            throw new IOException("operation " + operations + " failed " + moment);
        }
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        operation(() -> {
            real.makeFolder(folder);
            return null;
        });
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return operation(() -> real.names(folder));
    }

    @Override
    public OptionalLong length(String file) throws IOException {
        return operation(() -> real.length(file));
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        return operation(() -> real.read(file));
    }

    @Override
    public void write(String file, Content content) throws IOException {
        operation(() -> {
            boolean cut = moment == Moment.HALFWAY && operations == faultyOperation;
            real.write(file, cut ? half(content) : content);
            return null;
        });
    }

    private static Content half(Content content) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        content.writeTo(whole);
        return out -> out.write(whole.toByteArray(), 0, whole.size() / 2);
    }

    @Override
    public boolean rename(String from, String to) throws IOException {
        return operation(() -> real.rename(from, to));
    }

    @Override
    public void replace(String from, String to) throws IOException {
        operation(() -> {
            real.replace(from, to);
            return null;
        });
    }

    @Override
    public void delete(String file) throws IOException {
        operation(() -> {
            real.delete(file);
            return null;
        });
    }

    @Override
    public OptionalLong modifiedMillis(String file) throws IOException {
        return operation(() -> real.modifiedMillis(file));
    }

    @Override
    public void touch(String file, long modifiedMillis) throws IOException {
        operation(() -> {
            real.touch(file, modifiedMillis);
            return null;
        });
    }

    /** A lock that goes with its process. */
    @Override
    public WriterLock lock(String folder, String writer, PassingTime time, Consumer<String> told) {
        return new WriterLock() {
            @Override
            public void confirm() throws IOException {
                operation(() -> null);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean mayPass(IOException failure) {
        return true;
    }

    @Override
    public String shown(String path) {
        return real.shown(path);
    }
}
