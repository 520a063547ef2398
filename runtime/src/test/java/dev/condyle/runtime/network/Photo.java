package dev.condyle.runtime.network;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A photograph as the networks of TensorFlow take it: stretched to a square and scaled to [-1, 1],
 * channels first.
 */
final class Photo {

    private static final float[] HALVES = {0.5f, 0.5f, 0.5f};

    private Photo() {}

    static float[] read(Path file, int size) throws IOException {
        InputEncoder<Image> encoder =
                Inputs.image(new Shape(3, size, size), Resize.STRETCH, HALVES, HALVES);
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(3 * size * size * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        encoder.encode(new BufferedImageFactory().fromFile(file), buffer);
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            return encoder.array(manager, buffer.flip(), 1).toFloatArray();
        }
    }
}
