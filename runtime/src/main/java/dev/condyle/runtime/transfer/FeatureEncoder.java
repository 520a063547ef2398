package dev.condyle.runtime.transfer;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;

/**
 * Copies features into batches.
 *
 * @param shape (F) or (C, H, W)
 */
record FeatureEncoder(Shape shape) implements InputEncoder<Feature> {

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(Feature feature, ByteBuffer into) {
        feature.rows().copy(feature.row(), into);
    }

    /** They are kept already. */
    @Override
    public boolean isWorthKeeping() {
        return false;
    }
}
