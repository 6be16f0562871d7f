package topplays.storage.journal;

import java.io.IOException;
import topplays.pacing.live.EventQueue;
import topplays.storage.EventQueueContract;

class JournalQueueTest extends EventQueueContract {
    @Override
    protected EventQueue create(long firstNumber) throws IOException {
        JournalFolder locked =
                JournalFolder.lock(folder.resolve("journal" + firstNumber), new LocalJournalDisk(), 10_000);
        return JournalQueue.open(
                locked,
                new ExpectedJournal(new JournalOwner("w", "events", "id"), firstNumber - 1, false),
                (waiting, mark) -> {},
                line -> {});
    }
}
