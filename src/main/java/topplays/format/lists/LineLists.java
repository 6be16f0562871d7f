package topplays.format.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lists by which lines are classed: robots by their agents, and hosts to exclude. They are named first and read later.
 * Immutable and thread-safe. Two objects are equal if they name the same files with the same digests.
 */
public final class LineLists {
    /** No lists. */
    public static final LineLists NONE = named(List.of(), List.of());

    private final List<ListFile> robotFiles;
    private final List<ListFile> hostFiles;
    private final Optional<RobotsList> robots;
    private final Optional<AddressList> hosts;
    /** The content of each list that was read, by its digest. */
    private final SortedMap<String, byte[]> contents;

    private LineLists(
            List<ListFile> robotFiles,
            List<ListFile> hostFiles,
            Optional<RobotsList> robots,
            Optional<AddressList> hosts,
            SortedMap<String, byte[]> contents) {
        this.robotFiles = List.copyOf(robotFiles);
        this.hostFiles = List.copyOf(hostFiles);
        this.robots = robots;
        this.hosts = hosts;
        this.contents = Collections.unmodifiableSortedMap(contents);
    }

    /** Lists that were not read yet. */
    public static LineLists named(List<ListFile> robots, List<ListFile> hosts) {
        return new LineLists(robots, hosts, Optional.empty(), Optional.empty(), new TreeMap<>());
    }

    /** Reads the content of lists. */
    @FunctionalInterface
    public interface Source {
        byte[] read(ListFile file) throws IOException;
    }

    /**
     * Reads all lists, each once.
     *
     * @return the same lists with their digests
     * @throws IOException if a list cannot be read, has an unreadable entry, or has another digest than the one recorded
     */
    public LineLists read(Source source) throws IOException {
        SortedMap<String, byte[]> read = new TreeMap<>();
        List<ListFile> readRobots = new ArrayList<>();
        List<RobotExpression> expressions = new ArrayList<>();
        for (ListFile file : robotFiles) {
            ListFile known = add(file, source.read(file), read);
            readRobots.add(known);
            expressions.addAll(RobotsFile.read(file.path(), contentOf(known, read)));
        }
        List<ListFile> readHosts = new ArrayList<>();
        List<AddressRange> ranges = new ArrayList<>();
        for (ListFile file : hostFiles) {
            ListFile known = add(file, source.read(file), read);
            readHosts.add(known);
            ranges.addAll(AddressLines.read(file.path(), contentOf(known, read)));
        }
        return new LineLists(
                readRobots,
                readHosts,
                readRobots.isEmpty() ? Optional.empty() : Optional.of(RobotsList.of(expressions)),
                readHosts.isEmpty() ? Optional.empty() : Optional.of(AddressList.of(ranges)),
                read);
    }

    private static ListFile add(ListFile file, byte[] content, SortedMap<String, byte[]> contents) throws IOException {
        ListFile known = file.withDigestOf(content);
        contents.put(known.sha256().orElseThrow(), content);
        return known;
    }

    private static byte[] contentOf(ListFile file, SortedMap<String, byte[]> contents) {
        return contents.get(file.sha256().orElseThrow());
    }

    public boolean isEmpty() {
        return robotFiles.isEmpty() && hostFiles.isEmpty();
    }

    /** The lists of robots. */
    public List<ListFile> robotFiles() {
        return robotFiles;
    }

    /** The lists of hosts. */
    public List<ListFile> hostFiles() {
        return hostFiles;
    }

    /** The robots; empty if no list of robots is named. The lists must have been read. */
    public Optional<RobotsList> robots() {
        return requireRead(robots, robotFiles);
    }

    /** The hosts to exclude; empty if no list of hosts is named. The lists must have been read. */
    public Optional<AddressList> hosts() {
        return requireRead(hosts, hostFiles);
    }

    private static <T> Optional<T> requireRead(Optional<T> list, List<ListFile> files) {
        if (list.isEmpty() && !files.isEmpty()) {
            throw new IllegalStateException("these lists were not read: " + files);
        }
        return list;
    }

    /** The content of each list that was read, by its digest. */
    public SortedMap<String, byte[]> contents() {
        return contents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineLists lists
                && robotFiles.equals(lists.robotFiles)
                && hostFiles.equals(lists.hostFiles);
    }

    @Override
    public int hashCode() {
        return 31 * robotFiles.hashCode() + hostFiles.hashCode();
    }

    @Override
    public String toString() {
        return "robots " + robotFiles + ", hosts " + hostFiles;
    }
}
