package topplays.format.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of addresses. Each line is an address, a CIDR block, {@code first-last} or CSV whose first two columns are the
 * first and the last address. Blank lines are ignored, and text from a {@code #} on.
 */
final class AddressLines {
    private static final Pattern BLOCK = Pattern.compile("([^/]*)/([0-9]{1,3})");
    private static final Pattern RANGE = Pattern.compile("([^-,]*)-([^-,]*)");
    private static final Pattern CSV = Pattern.compile("\\s*\"?([^\",]*)\"?\\s*,\\s*\"?([^\",]*)\"?\\s*(?:,.*)?");
    private static final int IPV4_PREFIX = 96;

    private final IpAddress address = new IpAddress();

    private AddressLines() {}

    /** Reads all lines. Throws {@link IOException} with the name and the line of an unreadable one. */
    static List<AddressRange> read(String name, byte[] content) throws IOException {
        AddressLines lines = new AddressLines();
        List<AddressRange> ranges = new ArrayList<>();
        int number = 0;
        for (String line : RobotsFile.decode(name, content).split("\n", -1)) {
            number++;
            String entry = line.replaceFirst("#.*", "").strip();
            if (!entry.isEmpty()) {
                ranges.add(lines.range(entry, name + ", line " + number));
            }
        }
        return ranges;
    }

    private AddressRange range(String entry, String place) throws IOException {
        try {
            Optional<AddressRange> range = parse(entry);
            if (range.isPresent()) {
                return range.get();
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s: '%s'".formatted(place, e.getMessage(), entry), e);
        }
        throw new IOException("%s is not an address, a block such as 10.0.0.0/8, or a range first-last: '%s'"
                .formatted(place, entry));
    }

    private Optional<AddressRange> parse(String entry) {
        Matcher columns = CSV.matcher(entry);
        if (columns.matches()) {
            return between(columns.group(1), columns.group(2));
        }
        Matcher block = BLOCK.matcher(entry);
        if (block.matches()) {
            return block(block.group(1), Integer.parseInt(block.group(2)));
        }
        Matcher range = RANGE.matcher(entry);
        return range.matches() ? between(range.group(1), range.group(2)) : between(entry, entry);
    }

    private Optional<AddressRange> block(String text, int bits) {
        boolean isIpv4 = text.indexOf(':') < 0;
        int most = isIpv4 ? Integer.SIZE : 2 * Long.SIZE;
        if (bits > most) {
            throw new IllegalArgumentException("a block has at most " + most + " bits");
        }
        int prefix = isIpv4 ? IPV4_PREFIX + bits : bits;
        return parseAddress(text)
                ? Optional.of(AddressRange.block(address.high(), address.low(), prefix))
                : Optional.empty();
    }

    private Optional<AddressRange> between(String first, String last) {
        if (!parseAddress(first)) {
            return Optional.empty();
        }
        long firstHigh = address.high();
        long firstLow = address.low();
        boolean isIpv4 = address.isIpv4();
        if (!parseAddress(last)) {
            return Optional.empty();
        }
        if (address.isIpv4() != isIpv4) {
            throw new IllegalArgumentException("a range must not mix IPv4 and IPv6");
        }
        return Optional.of(new AddressRange(firstHigh, firstLow, address.high(), address.low()));
    }

    private boolean parseAddress(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return address.parse(bytes, 0, bytes.length);
    }
}
