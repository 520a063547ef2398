package dev.condyle.runtime.picture;

import java.io.IOException;

/**
 * The first directory of a TIFF file, or of EXIF metadata, which has the same format. Malformed
 * directories have no entries; nothing outside the given range is read, except the data of {@link
 * #isTruncated}.
 */
final class TiffDirectory {

    private static final int ENTRY = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int MAGIC = 42;

    private static final int COMPRESSION = 259;
    private static final int ORIENTATION = 274;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;

    private final ImageBytes bytes;
    private final long start;
    private final long end;
    private final boolean littleEndian;
    private final long entries;
    private final long size;

    /** Reads a directory. The range includes the header, which starts with the byte order. */
    TiffDirectory(ImageBytes bytes, long start, long end) throws IOException {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        littleEndian = bytes.has(start, "II");
        boolean valid = (littleEndian || bytes.has(start, "MM")) && number(2, 2) == MAGIC;
        long directory = valid ? number(4, 4) : -1;
        entries = directory + 2;
        size = directory < 0 ? 0 : Math.max(0, number(directory, 2));
    }

    /** Returns a number relative to the start, or -1 outside the range. */
    private long number(long at, int length) throws IOException {
        return start + at + length <= end ? bytes.number(start + at, length, littleEndian) : -1;
    }

    /** Returns the position of an entry, or -1. */
    private long find(int tag) throws IOException {
        for (int i = 0; i < size; i++) {
            long found = number(entries + (long) ENTRY * i, 2);
            if (found == tag) {
                return entries + (long) ENTRY * i;
            }
            if (found < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int width(long entry) throws IOException {
        return switch ((int) number(entry + 2, 2)) {
            case BYTE -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            default -> 0;
        };
    }

    /** Returns an integer of an entry, or -1. */
    private long value(long entry, long index) throws IOException {
        int width = entry < 0 ? 0 : width(entry);
        if (width == 0) {
            return -1;
        }
        long count = number(entry + 4, 4);
        long values = count * width <= 4 ? entry + 8 : number(entry + 8, 4);
        return index >= count || values < 0 ? -1 : number(values + index * width, width);
    }

    /** Returns the first integer of an entry, or -1. */
    long first(int tag) throws IOException {
        return value(find(tag), 0);
    }

    /** Returns the orientation, 1 to 8; 1 if it is missing or invalid. */
    int orientation() throws IOException {
        long entry = find(ORIENTATION);
        boolean single = entry >= 0 && number(entry + 4, 4) == 1;
        long value = single ? value(entry, 0) : -1;
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    /**
     * Returns whether JPEG data of a TIFF file is missing. Java's reader fills it with grey. It
     * detects the end of data with other compressions.
     */
    boolean isTruncated() throws IOException {
        long compression = first(COMPRESSION);
        if (compression != 6 && compression != 7) {
            return false;
        }
        return endsLate(find(STRIP_OFFSETS), find(STRIP_LENGTHS))
                || endsLate(find(TILE_OFFSETS), find(TILE_LENGTHS));
    }

    private boolean endsLate(long offsets, long lengths) throws IOException {
        if (offsets < 0 || lengths < 0) {
            return false;
        }
        long count = number(offsets + 4, 4);
        for (long i = 0; i < count; i++) {
            long offset = value(offsets, i);
            long length = value(lengths, i);
            if (offset < 0 || length < 0 || offset + length > end) {
                return true;
            }
        }
        return false;
    }
}
