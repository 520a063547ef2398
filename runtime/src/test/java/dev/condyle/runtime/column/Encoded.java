package dev.condyle.runtime.column;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.engine.Engines;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Sends rows through an encoder and its block. */
final class Encoded {

    private Encoded() {}

    /**
     * Returns the input features of the network.
     *
     * @param tables whether to fill the embedding tables with the numbers from {@code columns.py}
     *     instead of their initial values
     */
    static <R> float[][] by(RecordEncoder<R> encoder, List<R> rows, boolean tables) {
        try (NDManager manager = Engines.newManager(Optional.of(Device.cpu()))) {
            ByteBuffer buffer = packed(encoder, rows);
            NDList packed = encoder.arrays(manager, buffer, rows.size());
            ColumnsBlock block = encoder.block();
            block.initialize(manager, DataType.FLOAT32, packed.getShapes());
            if (tables) {
                block.getParameters().values().forEach(Encoded::fill);
            }
            NDArray output =
                    block.forward(new ParameterStore(manager, false), packed, false)
                            .singletonOrThrow();
            int width = (int) output.getShape().get(1);
            float[] all = output.toFloatArray();
            float[][] result = new float[rows.size()][width];
            for (int i = 0; i < result.length; i++) {
                System.arraycopy(all, i * width, result[i], 0, width);
            }
            return result;
        }
    }

    static <R> ByteBuffer packed(RecordEncoder<R> encoder, List<R> rows) {
        int bytes = (int) encoder.shape().size() * rows.size() * Float.BYTES;
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        rows.forEach(row -> encoder.encode(row, buffer));
        return buffer.flip();
    }

    private static void fill(Parameter parameter) {
        long[] shape = parameter.getArray().getShape().getShape();
        float[] values = new float[(int) (shape[0] * shape[1])];
        for (int i = 0; i < values.length; i++) {
            long row = i / shape[1];
            long place = i % shape[1];
            values[i] = (row * 7 + place * 3) % 11 / 8f;
        }
        parameter.getArray().set(values);
    }
}
