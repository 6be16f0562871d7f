package topplays.storage;

class FilesInMemoryTest extends EventsFilesContract {
    @Override
    EventsFiles empty() {
        return new FilesInMemory();
    }
}
