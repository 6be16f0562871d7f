package topplays.storage.events;

class FilesInMemoryTest extends EventsFilesContract {
    @Override
    EventsFiles empty() {
        return new FilesInMemory();
    }
}
