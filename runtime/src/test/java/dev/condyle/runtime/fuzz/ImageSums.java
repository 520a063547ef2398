package dev.condyle.runtime.fuzz;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Corrects the checksums of the chunks of a PNG file, so that its content is read. */
final class ImageSums {

    private static final int START = 8;
    private static final int FRAME = 12;

    private ImageSums() {}

    static void correct(byte[] png) {
        if (png.length < START || png[1] != 'P' || png[2] != 'N') {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = START;
        while (png.length - at >= FRAME) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - FRAME) {
                return;
            }
            CRC32 sum = new CRC32();
            sum.update(png, at + 4, 4 + length);
            bytes.putInt(at + 8 + length, (int) sum.getValue());
            at += FRAME + length;
        }
    }
}
