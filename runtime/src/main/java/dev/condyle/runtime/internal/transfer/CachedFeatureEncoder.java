package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Copies features into batches.
 *
 * @param arrays what they are for each input: (F) or (C, H, W), or an input as it is
 */
record CachedFeatureEncoder(List<InputArray> arrays) implements InputEncoder<CachedFeature> {

    @Override
    public Shape shape() {
        return arrays.size() == 1 ? arrays.get(0).shape() : new Shape(InputArray.numbers(arrays));
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT32;
    }

    @Override
    public void encode(CachedFeature feature, ByteBuffer into) {
        feature.rows().copy(feature.row(), into);
    }

    /** They are kept already. */
    @Override
    public boolean isWorthKeeping() {
        return false;
    }
}
