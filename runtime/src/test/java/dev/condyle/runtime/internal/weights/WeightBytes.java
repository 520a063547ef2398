package dev.condyle.runtime.internal.weights;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.io.ByteArrayOutputStream;

/** All the bytes of a network's weights. */
public final class WeightBytes {

    private WeightBytes() {}

    public static byte[] of(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Parameter parameter : block.getParameters().values()) {
            bytes.writeBytes(parameter.getArray().toByteArray());
        }
        return bytes.toByteArray();
    }
}
