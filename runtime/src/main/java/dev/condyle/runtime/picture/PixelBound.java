package dev.condyle.runtime.picture;

import java.io.IOException;

/**
 * The largest image that a file can contain. Java's readers allocate the pixels before they read
 * the data, so a damaged file of a few bytes could otherwise fill the memory.
 *
 * <ul>
 *   <li>Deflate (PNG, TIFF) expands by a factor of at most 1032.
 *   <li>LZW (GIF, TIFF) codes have 12 bits and stand for at most 4096 bytes, a factor of 2731.
 *   <li>JPEG needs at least one bit per block of 8 by 8 samples.
 *   <li>Uncompressed data of TIFF has at least a third of the samples: the colours of YCbCr can be
 *       subsampled.
 *   <li>Run-length codes (BMP, TIFF) stand for at most 255 bytes, and a skip in BMP of 4 bytes for
 *       at most 255 by 255 pixels.
 * </ul>
 */
final class PixelBound {

    private static final long DEFLATE = 1032;
    private static final long LZW = 2731;
    private static final long SUBSAMPLED = 3;
    private static final long JPEG_PIXELS = 8 * 64;
    private static final long SKIPPED_PIXELS = 255 * 255 / 4;

    private static final int BMP_HEADER = 40;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int SAMPLES_PER_PIXEL = 277;

    private PixelBound() {}

    /** Returns whether a file can contain an image of a size. */
    static boolean canContain(ImageBytes file, long width, long height) throws IOException {
        long length = file.length();
        long pixels = width * height;
        if (file.has(0, "\u0089PNG")) {
            return bytes(width * pngBits(file), height) <= DEFLATE * length;
        }
        if (file.has(0, "\u00FF\u00D8")) {
            return pixels <= JPEG_PIXELS * length;
        }
        if (file.has(0, "GIF8")) {
            return pixels <= LZW * length;
        }
        if (file.has(0, "BM") && file.number(14, 4, true) >= BMP_HEADER) {
            long compression = file.number(30, 4, true);
            boolean plain = compression == 0 || compression == 3;
            return plain
                    ? bytes(width * file.number(28, 2, true), height) <= length
                    : pixels <= SKIPPED_PIXELS * length;
        }
        if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
            return tiffCanContain(file, width, height);
        }
        return true;
    }

    private static long bytes(long bitsPerRow, long height) {
        return (bitsPerRow + 7) / 8 * height;
    }

    private static long pngBits(ImageBytes png) throws IOException {
        int channels =
                switch ((int) png.number(25, 1, false)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        return channels * png.number(24, 1, false);
    }

    private static boolean tiffCanContain(ImageBytes tiff, long width, long height)
            throws IOException {
        TiffDirectory directory = new TiffDirectory(tiff, 0, tiff.length());
        long samples = Math.max(1, directory.first(SAMPLES_PER_PIXEL));
        long bits = Math.max(1, directory.first(BITS_PER_SAMPLE)) * samples;
        // Blank rows of a fax have no limit, but such an image is small in memory.
        if (bits == 1) {
            return true;
        }
        boolean plain = directory.first(COMPRESSION) == 1;
        return bytes(width * bits, height) <= (plain ? SUBSAMPLED : LZW) * tiff.length();
    }
}
