package dev.condyle.runtime.picture;

import java.io.IOException;
import java.util.Set;

/**
 * What is read from an image file besides its pixels. Malformed metadata is ignored.
 *
 * @param format the format
 * @param orientation the EXIF orientation, 1 to 8; 1 is upright
 * @param truncated whether data is missing that Java's reader does not miss
 */
record ImageMetadata(Format format, int orientation, boolean truncated) {

    /** The formats whose metadata or absence of a reader matters. */
    enum Format {
        JPEG,
        PNG,
        TIFF,
        WEBP,
        HEIF,
        OTHER
    }

    private static final int UPRIGHT = 1;

    /** More than any program writes. */
    private static final int MAX_SEGMENTS = 1 << 16;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    /**
     * Reads the metadata, and hides the colour profiles of JPEG and WebP images from their readers:
     * values are sRGB in every format, as in Pillow.
     */
    static ImageMetadata read(ImageBytes bytes) throws IOException {
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) {
            return new ImageMetadata(Format.JPEG, readJpeg(bytes), false);
        }
        if (bytes.has(0, "\u0089PNG\r\n\u001A\n")) {
            return new ImageMetadata(Format.PNG, readPng(bytes), false);
        }
        if (bytes.has(0, "II*\0") || bytes.has(0, "MM\0*")) {
            TiffDirectory directory = new TiffDirectory(bytes, 0, bytes.length());
            return new ImageMetadata(Format.TIFF, directory.orientation(), directory.isTruncated());
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return new ImageMetadata(Format.WEBP, readWebp(bytes), false);
        }
        for (String brand : HEIF_BRANDS) {
            if (bytes.has(4, "ftyp" + brand)) {
                return new ImageMetadata(Format.HEIF, UPRIGHT, false);
            }
        }
        return new ImageMetadata(Format.OTHER, UPRIGHT, false);
    }

    private static int readJpeg(ImageBytes bytes) throws IOException {
        int orientation = UPRIGHT;
        boolean found = false;
        long at = 2;
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            if (bytes.number(at, 1, false) != 0xFF) {
                break;
            }
            while (bytes.number(at, 1, false) == 0xFF) {
                at++;
            }
            int marker = (int) bytes.number(at, 1, false);
            boolean bare = marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
            if (bare) {
                at++;
                continue;
            }
            long length = bytes.number(at + 1, 2, false);
            if (marker == 0xD9 || marker == 0xDA || length < 2) {
                break;
            }
            if (!found && marker == 0xE1 && bytes.has(at + 3, "Exif\0")) {
                found = true;
                orientation = orientation(bytes, at + 9, at + 1 + length);
            } else if (marker == 0xE2 && bytes.has(at + 3, "ICC_PROFILE\0")) {
                bytes.replace(at, 0xEF);
            }
            at += 1 + length;
        }
        return orientation;
    }

    private static int readPng(ImageBytes bytes) throws IOException {
        long at = 8;
        long length = bytes.number(at, 4, false);
        while (length >= 0 && !bytes.has(at + 4, "IEND")) {
            if (bytes.has(at + 4, "eXIf")) {
                return orientation(bytes, at + 8, at + 8 + length);
            }
            at += 12 + length;
            length = bytes.number(at, 4, false);
        }
        return UPRIGHT;
    }

    private static int readWebp(ImageBytes bytes) throws IOException {
        int orientation = UPRIGHT;
        long at = 12;
        long length = bytes.number(at + 4, 4, true);
        for (int i = 0; i < MAX_SEGMENTS && length >= 0; i++) {
            if (bytes.has(at, "EXIF")) {
                // Some programs add the header of a JPEG segment.
                long header = bytes.has(at + 8, "Exif\0") ? 6 : 0;
                orientation = orientation(bytes, at + 8 + header, at + 8 + length);
            } else if (bytes.has(at, "ICCP")) {
                bytes.replace(at, 'X');
            } else if (bytes.has(at, "VP8X") && length > 0) {
                bytes.replace(at + 8, (int) bytes.number(at + 8, 1, true) & ~0x20);
            }
            at += 8 + length + length % 2;
            length = bytes.number(at + 4, 4, true);
        }
        return orientation;
    }

    private static int orientation(ImageBytes bytes, long start, long end) throws IOException {
        return new TiffDirectory(bytes, start, end).orientation();
    }
}
