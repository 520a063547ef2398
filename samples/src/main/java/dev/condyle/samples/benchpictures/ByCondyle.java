package dev.condyle.samples.benchpictures;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.picture.ImageFolder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads images with Condyle. */
final class ByCondyle {

    private static final int BATCH = 8;

    private final InputEncoder<Image> encoder;
    private final ByteBuffer buffer;

    ByCondyle(InputEncoder<Image> encoder) {
        this.encoder = encoder;
        buffer =
                ByteBuffer.allocateDirect((int) encoder.shape().size() * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
    }

    /** Reads each image into a separate array. Returns the sum of one number of each. */
    double read(ImageFolder<String> pictures, NDManager manager) {
        double sum = 0;
        for (int i = 0; i < pictures.size(); i++) {
            encoder.encode(pictures.input(i), buffer.clear());
            try (NDArray array = encoder.array(manager, buffer.flip(), 1)) {
                sum += array.getFloat(0, 0, 0, 0);
            }
        }
        return sum;
    }

    /**
     * Reads the images in batches on background threads, like training. Returns the sum of one
     * number of each batch.
     */
    double readAhead(ImageFolder<String> pictures, NDManager manager) {
        double sum = 0;
        try (EncodedBatches<Image, String> source =
                        new EncodedBatches<>(
                                pictures,
                                encoder,
                                Tasks.of(LabelSets.ofNames("photographs", "-")),
                                BATCH,
                                0);
                BatchIterator cursor = source.open()) {
            while (cursor.hasNext()) {
                try (NDManager scratch = manager.newSubManager();
                        Batch batch = cursor.next(scratch)) {
                    sum += batch.arrays().head().getFloat(0, 0, 0, 0);
                }
            }
        }
        return sum;
    }
}
