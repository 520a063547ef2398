package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Copies cached features into batches.
 *
 * @param arrays the features for each input of the network: (F), (C, H, W), or the unchanged input
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

    /** Returns false, since the features are already cached. */
    @Override
    public boolean isWorthKeeping() {
        return false;
    }
}
