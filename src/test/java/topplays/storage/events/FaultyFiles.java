package topplays.storage.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import topplays.concurrent.WaitableClock;

/** Files with an incident before, during or after one operation. */
final class FaultyFiles implements EventsFiles {
    /** The moment of the incident. */
    enum Moment {
        BEFORE,
        HALFWAY,
        AFTER
    }

    /** The incident: a failure, the end of the process, or an action of another process. */
    interface Happening {
        Happening DEATH = () -> {
            throw new Died();
        };
        Happening FAILURE = () -> {
            throw new IOException("failed");
        };

        void happen() throws IOException;
    }

    /** The end of the process: its later operations have no effect. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private final EventsFiles real;
    private final int operation;
    private final Moment moment;
    private final Happening happening;
    private int operations;
    private boolean isDead;
    /** Whether closing the lock reports a failure. */
    boolean failsToUnlock;

    FaultyFiles(EventsFiles real, int operation, Moment moment, Happening happening) {
        this.real = real;
        this.operation = operation;
        this.moment = moment;
        this.happening = happening;
    }

    /** Whether the incident happened. */
    boolean hasHappened() {
        return operations >= operation;
    }

    private <T> T next(Operation<T> next) throws IOException {
        if (isDead) {
            throw new Died();
        }
        operations++;
        happenIf(moment == Moment.BEFORE);
        T done = next.run();
        happenIf(moment != Moment.BEFORE);
        return done;
    }

    private void happenIf(boolean isMoment) throws IOException {
        if (operations != operation || !isMoment) {
            return;
        }
        try {
            happening.happen();
        } catch (Died e) {
            isDead = true;
            throw e;
        }
    }

    @Override
    public void makeFolder(String folder) throws IOException {
        next(() -> {
            real.makeFolder(folder);
            return null;
        });
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return next(() -> real.names(folder));
    }

    @Override
    public OptionalLong length(String file) throws IOException {
        return next(() -> real.length(file));
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        return next(() -> real.read(file));
    }

    @Override
    public void write(String file, Content content) throws IOException {
        next(() -> {
            boolean isCut = moment == Moment.HALFWAY && operations == operation;
            real.write(file, isCut ? half(content) : content);
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
        return next(() -> real.rename(from, to));
    }

    @Override
    public void replace(String from, String to) throws IOException {
        next(() -> {
            real.replace(from, to);
            return null;
        });
    }

    @Override
    public void delete(String file) throws IOException {
        next(() -> {
            real.delete(file);
            return null;
        });
    }

    @Override
    public OptionalLong modifiedMillis(String file) throws IOException {
        return next(() -> real.modifiedMillis(file));
    }

    @Override
    public void touch(String file, long modifiedMillis) throws IOException {
        next(() -> {
            real.touch(file, modifiedMillis);
            return null;
        });
    }

    @Override
    public WriterLock lock(String folder, String writer, WaitableClock clock, Consumer<String> notes)
            throws IOException, InterruptedException {
        WriterLock lock = real.lock(folder, writer, clock, notes);
        return new WriterLock() {
            @Override
            public void confirm() throws IOException {
                next(() -> {
                    lock.confirm();
                    return null;
                });
            }

            @Override
            public void close() throws IOException {
                lock.close();
                if (failsToUnlock) {
                    throw new IOException("cannot unlock");
                }
            }
        };
    }

    @Override
    public boolean isTemporary(IOException failure) {
        return true;
    }

    @Override
    public String shown(String path) {
        return real.shown(path);
    }
}
