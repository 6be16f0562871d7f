package topplays.ingest.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import topplays.ingest.HostileLog;

/** Random changes of a log, as bad as possible without losing anything for good. */
final class RandomLife {
    private final FollowedLog log;
    private final Random random;
    private final HostileLog made;
    private final String header;
    /** Everything that was written, file by file. */
    private final List<StringBuilder> files = new ArrayList<>();

    private String unwritten = "";
    private boolean running = true;

    RandomLife(FollowedLog log, Random random, String header, String separator) {
        this.log = log;
        this.random = random;
        this.header = header;
        this.made = new HostileLog(random, separator);
        begin();
    }

    private void begin() {
        files.add(new StringBuilder());
        unwritten = header;
    }

    /** So many changes, after which the follower reads the rest. */
    void live(int things) throws IOException {
        for (int i = 0; i < things; i++) {
            switch (random.nextInt(12)) {
                case 0 -> rotate();
                case 1 -> empty();
                case 2 -> killOrRestart();
                case 3, 4, 5 -> poll(1 + random.nextInt(4000));
                default -> write();
            }
        }
        if (!running) {
            killOrRestart();
        }
        writeToALineEnd();
        log.pollToTheEnd();
    }

    private void writeToALineEnd() throws IOException {
        do {
            write();
        } while (!isAtLineEnd());
    }

    List<String> files() {
        return files.stream().map(StringBuilder::toString).toList();
    }

    private StringBuilder current() {
        return files.get(files.size() - 1);
    }

    private boolean isAtLineEnd() {
        return current().length() == 0 || current().charAt(current().length() - 1) == '\n';
    }

    private void write() throws IOException {
        while (unwritten.length() < 10) {
            unwritten += made.lines(1 + random.nextInt(10));
        }
        int length = random.nextInt(3) == 0 ? unwritten.lastIndexOf('\n') + 1 : 1 + random.nextInt(unwritten.length());
        current().append(unwritten, 0, length);
        log.write(unwritten.substring(0, length));
        unwritten = unwritten.substring(length);
    }

    private void poll(int atLeastBytes) throws IOException {
        if (running) {
            log.poll(atLeastBytes);
        }
    }

    /** Only one file at a time may come and go unseen: more would be reported, and not read. */
    private void rotate() throws IOException {
        if (log.isMarkedInTheFile()) {
            String name = "log." + files.size();
            log.rename(name);
            if (random.nextBoolean()) {
                log.compress(name);
            }
            begin();
        }
    }

    /** Lines that a follower has not read by then are lost, unless it was not running and finds the copy. */
    private void empty() throws IOException {
        if (log.isMarkedInTheFile()) {
            if (running) {
                writeToALineEnd();
                log.pollToTheEnd();
            }
            log.copyAndEmpty("log." + files.size());
            begin();
        }
    }

    private void killOrRestart() throws IOException {
        if (running) {
            log.kill();
        } else {
            log.restart();
        }
        running = !running;
    }
}
