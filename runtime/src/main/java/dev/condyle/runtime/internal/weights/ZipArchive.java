package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.ChannelStream;
import dev.condyle.runtime.internal.text.ForeignText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * An open zip archive. {@link #checkHeaders} verifies that the directory at its end and the header
 * before each entry agree and that entries do not overlap. Other readers therefore find the same
 * content. Thread-safe after that.
 */
final class ZipArchive implements AutoCloseable {

    /** Thrown when an archive has more entries than the limit. */
    static final class TooManyEntriesException extends ZipException {

        private static final long serialVersionUID = 1L;

        private final long count;

        private TooManyEntriesException(long count, int limit) {
            super("it has " + count + " entries, but the limit is " + limit);
            this.count = count;
        }

        long count() {
            return count;
        }
    }

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END64 = 0x06064B50;
    private static final int LOCATOR64 = 0x07064B50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END64_BYTES = 56;
    private static final int LOCATOR64_BYTES = 20;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int MAX_DIRECTORY = 64 << 20;
    private static final long FULL = 0xFFFFFFFFL;
    private static final int FULL_COUNT = 0xFFFF;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int DEFLATED = 8;
    private static final int ZIP64 = 1;
    private static final int CHUNK_BYTES = 1 << 16;

    private final FileChannel channel;
    private long directoryBegin;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ZipRecord, Long> begins = new HashMap<>();

    private ZipArchive(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens an archive and reads its directory.
     *
     * @throws TooManyEntriesException if it has more entries than the limit
     * @throws ZipException if it is damaged, encrypted or split; the message does not contain the
     *     file name
     */
    static ZipArchive open(Path path, int maxEntries) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            ZipArchive archive = new ZipArchive(channel);
            archive.readDirectory(maxEntries);
            return archive;
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /** Returns the entries in the order of the directory. */
    List<ZipRecord> records() {
        return entries.stream().map(Entry::record).toList();
    }

    /**
     * Compares the header of each entry with the directory. Required before an entry is read.
     *
     * @throws ZipException if they contradict each other, or entries overlap; the message does not
     *     contain the file name
     */
    void checkHeaders() throws IOException {
        long end = 0;
        List<Entry> inFileOrder = new ArrayList<>(entries);
        inFileOrder.sort(Comparator.comparingLong(entry -> entry.record().header()));
        for (Entry entry : inFileOrder) {
            ZipRecord record = entry.record();
            check(
                    record.header() >= end && record.header() <= directoryBegin - LOCAL_BYTES,
                    quoted(record.name()) + " overlaps with another entry");
            long begin = checkHeader(entry);
            check(
                    record.compressed() <= directoryBegin - begin,
                    quoted(record.name()) + " is not complete");
            end = begin + record.compressed();
            begins.put(record, begin);
        }
    }

    /** Returns a stream of the content. It can be longer or shorter than declared. */
    InputStream open(ZipRecord record) {
        InputStream raw = new ChannelStream(channel, begins.get(record), record.compressed());
        if (record.stored()) {
            return raw;
        }
        // zlib requires one more byte after the data.
        InputStream padded = new SequenceInputStream(raw, new ByteArrayInputStream(new byte[1]));
        return new Inflating(padded, new Inflater(true));
    }

    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in, Inflater inflater) {
            super(in, inflater, CHUNK_BYTES);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                inf.end();
            }
        }
    }

    /**
     * Reads an entry and verifies its size and checksum.
     *
     * @throws ZipException if it is damaged
     */
    byte[] read(ZipRecord record) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(record.size())];
        try (InputStream in = open(record)) {
            int count = in.readNBytes(bytes, 0, bytes.length);
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, count);
            check(
                    count == bytes.length && in.read() < 0 && sum.getValue() == record.crc(),
                    "the checksum of " + quoted(record.name()) + " is wrong");
        }
        return bytes;
    }

    /**
     * Verifies the size and the checksum of an entry.
     *
     * @throws IOException if it is damaged
     */
    void verify(ZipRecord record) throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = open(record)) {
            for (int count; (count = in.read(chunk)) >= 0 && size <= record.size(); ) {
                sum.update(chunk, 0, count);
                size += count;
            }
        }
        check(
                size == record.size() && sum.getValue() == record.crc(),
                "the checksum of " + quoted(record.name()) + " is wrong");
    }

    private record Directory(long count, long size, long begin) {}

    private void readDirectory(int maxEntries) throws IOException {
        Directory directory = findDirectory();
        if (directory.count() > maxEntries) {
            throw new TooManyEntriesException(directory.count(), maxEntries);
        }
        check(
                directory.size() <= MAX_DIRECTORY
                        && directory.size() >= directory.count() * CENTRAL_BYTES,
                "its directory cannot have "
                        + directory.size()
                        + " bytes for "
                        + directory.count()
                        + " entries");
        ByteBuffer bytes = read(directory.begin(), (int) directory.size());
        for (long i = 0; i < directory.count(); i++) {
            entries.add(Entry.read(bytes));
        }
        check(!bytes.hasRemaining(), "its directory has more entries than it declares");
        directoryBegin = directory.begin();
    }

    /** Finds the directory as all readers do: by the last end record of the file. */
    private Directory findDirectory() throws IOException {
        long size = channel.size();
        int tailBytes = (int) Math.min(size, END_BYTES + MAX_COMMENT);
        ByteBuffer tail = read(size - tailBytes, tailBytes);
        int at = tailBytes - END_BYTES;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        check(at >= 0, "its directory is missing, so it is not complete");
        long end = size - tailBytes + at;
        int disks = tail.getInt(at + 4);
        int here = Short.toUnsignedInt(tail.getShort(at + 8));
        Directory directory =
                new Directory(
                        Short.toUnsignedInt(tail.getShort(at + 10)),
                        Integer.toUnsignedLong(tail.getInt(at + 12)),
                        Integer.toUnsignedLong(tail.getInt(at + 16)));
        long locator = end - LOCATOR64_BYTES;
        if (locator >= 0 && read(locator, LOCATOR64_BYTES).getInt() == LOCATOR64) {
            long end64 = read(locator + 8, Long.BYTES).getLong();
            check(
                    end64 >= 0 && end64 == locator - END64_BYTES,
                    "the end of its directory is damaged");
            directory = zip64(directory, read(end64, END64_BYTES));
            end = end64;
        } else {
            check(disks == 0 && here == directory.count(), "it is split into several files");
        }
        check(
                directory.begin() >= 0
                        && directory.size() >= 0
                        && directory.begin() <= end
                        && directory.size() == end - directory.begin(),
                "the position of its directory is wrong");
        return directory;
    }

    private static Directory zip64(Directory small, ByteBuffer end) throws ZipException {
        Directory large = new Directory(end.getLong(32), end.getLong(40), end.getLong(48));
        check(
                end.getInt() == END64
                        && end.getLong() == END64_BYTES - 12
                        && end.getLong(16) == 0
                        && end.getLong(24) == large.count()
                        && large.count() >= 0
                        && (small.count() == FULL_COUNT || small.count() == large.count())
                        && (small.size() == FULL || small.size() == large.size())
                        && (small.begin() == FULL || small.begin() == large.begin()),
                "the end of its directory is damaged");
        return large;
    }

    /**
     * Compares the header before an entry with the directory, and returns the start of the data.
     */
    private long checkHeader(Entry entry) throws IOException {
        ZipRecord record = entry.record();
        int length = LOCAL_BYTES + entry.raw().length;
        ByteBuffer local = read(record.header(), length);
        byte[] name = Arrays.copyOfRange(local.array(), LOCAL_BYTES, length);
        int flags = Short.toUnsignedInt(local.getShort(6));
        long compressed = Integer.toUnsignedLong(local.getInt(18));
        long size = Integer.toUnsignedLong(local.getInt(22));
        boolean sizes =
                (flags & SIZES_FOLLOW) != 0
                        || fits(compressed, record.compressed()) && fits(size, record.size());
        check(
                local.getInt() == LOCAL
                        && Short.toUnsignedInt(local.getShort(26)) == name.length
                        && Arrays.equals(name, entry.raw())
                        && (flags & ENCRYPTED) == 0
                        && Short.toUnsignedInt(local.getShort(8))
                                == (record.stored() ? 0 : DEFLATED)
                        && sizes,
                "the header of " + quoted(record.name()) + " contradicts the directory");
        return record.header() + length + Short.toUnsignedInt(local.getShort(28));
    }

    private static boolean fits(long small, long large) {
        return small == FULL || small == large;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int count = new ChannelStream(channel, position, length).readNBytes(bytes, 0, length);
        check(count == length, "it is not complete");
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * An entry of the directory.
     *
     * @param raw the bytes of its name
     */
    private record Entry(ZipRecord record, byte[] raw) {

        static Entry read(ByteBuffer bytes) throws ZipException {
            int start = bytes.position();
            check(
                    bytes.remaining() >= CENTRAL_BYTES && bytes.getInt(start) == CENTRAL,
                    "its directory is damaged");
            byte[] raw = new byte[Short.toUnsignedInt(bytes.getShort(start + 28))];
            int extraBytes = Short.toUnsignedInt(bytes.getShort(start + 30));
            int commentBytes = Short.toUnsignedInt(bytes.getShort(start + 32));
            bytes.position(start + CENTRAL_BYTES);
            check(
                    raw.length + extraBytes + commentBytes <= bytes.remaining(),
                    "its directory is damaged");
            bytes.get(raw);
            String name = decode(raw);
            int flags = Short.toUnsignedInt(bytes.getShort(start + 8));
            check((flags & ENCRYPTED) == 0, quoted(name) + " is encrypted");
            int method = Short.toUnsignedInt(bytes.getShort(start + 10));
            check(
                    method == 0 || method == DEFLATED,
                    quoted(name) + " is compressed with the unsupported method " + method);
            check(bytes.getShort(start + 34) == 0, "it is split into several files");
            ByteBuffer large = zip64(bytes.slice(bytes.position(), extraBytes));
            bytes.position(bytes.position() + extraBytes + commentBytes);
            long size = large(bytes.getInt(start + 24), large);
            long compressed = large(bytes.getInt(start + 20), large);
            long header = large(bytes.getInt(start + 42), large);
            check(
                    method == DEFLATED || compressed == size,
                    "the sizes of " + quoted(name) + " are wrong");
            long crc = Integer.toUnsignedLong(bytes.getInt(start + 16));
            return new Entry(new ZipRecord(name, method == 0, crc, compressed, size, header), raw);
        }

        private static String decode(byte[] raw) throws ZipException {
            try {
                String name =
                        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
                check(!name.isEmpty() && name.indexOf('\0') < 0, "the name of an entry is invalid");
                return name;
            } catch (CharacterCodingException e) {
                throw new ZipException("the name of an entry is not UTF-8");
            }
        }

        /** Returns the extra field with the numbers that do not fit 32 bits; it can be empty. */
        private static ByteBuffer zip64(ByteBuffer extra) {
            extra.order(ByteOrder.LITTLE_ENDIAN);
            while (extra.remaining() >= 2 * Short.BYTES) {
                int id = Short.toUnsignedInt(extra.getShort());
                int length = Short.toUnsignedInt(extra.getShort());
                if (length > extra.remaining()) {
                    break;
                }
                if (id == ZIP64) {
                    return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                }
                extra.position(extra.position() + length);
            }
            return ByteBuffer.allocate(0);
        }

        private static long large(int small, ByteBuffer zip64) throws ZipException {
            if (small != -1) {
                return Integer.toUnsignedLong(small);
            }
            check(zip64.remaining() >= Long.BYTES, "its directory is damaged");
            long number = zip64.getLong();
            check(number >= 0, "its directory is damaged");
            return number;
        }
    }

    private static String quoted(String name) {
        return "'" + ForeignText.shown(name) + "'";
    }

    private static void check(boolean valid, String problem) throws ZipException {
        if (!valid) {
            throw new ZipException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
