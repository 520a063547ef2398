package dev.condyle.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.engine.Autocast;

/**
 * Multi-head self-attention: from (N, L, F) to (N, L, F). The formula and the parameters match
 * PyTorch's {@code nn.MultiheadAttention}: {@code in_proj_weight} (3F, F), {@code in_proj_bias}
 * (3F), {@code out_proj.weight} (F, F), {@code out_proj.bias} (F).
 *
 * <p>The second array of the input can be a mask (N, L), in which 0 is padding. Padding gets no
 * attention, like the keys of PyTorch's {@code key_padding_mask}.
 */
final class AttentionBlock extends AbstractBlock {

    private static final byte VERSION = 1;
    private static final int STEPS = 1;
    private static final float PENALTY = -1e9f;

    private final int heads;
    private final float dropout;
    private final Parameter weight;
    private final Parameter bias;
    private final Linear output;

    AttentionBlock(int features, int heads, float dropout) {
        super(VERSION);
        this.heads = heads;
        this.dropout = dropout;
        weight = add("in_proj_weight", Parameter.Type.WEIGHT, new Shape(3L * features, features));
        bias = add("in_proj_bias", Parameter.Type.BIAS, new Shape(3L * features));
        output = addChildBlock("out_proj", Linear.builder().setUnits(features).build());
    }

    private Parameter add(String name, Parameter.Type type, Shape shape) {
        return addParameter(
                Parameter.builder().setName(name).setType(type).optShape(shape).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        NDArray x = inputs.get(0);
        Device device = x.getDevice();
        long rows = x.size(0);
        long length = x.size(1);
        long features = x.size(2);
        long width = features / heads;
        // Queries, keys and values, each (N, heads, L, width).
        NDArray projected =
                Linear.linear(
                                x,
                                parameterStore.getValue(weight, device, training),
                                parameterStore.getValue(bias, device, training))
                        .singletonOrThrow()
                        .reshape(rows, length, 3, heads, width)
                        .transpose(2, 0, 3, 1, 4);
        // DJL frees the memory of a scalar operand while the autograd graph still refers to it.
        NDArray root = x.getManager().full(new Shape(), (float) Math.sqrt(width));
        NDArray queries = projected.get(0).div(root);
        NDArray products = queries.matMul(projected.get(1).transpose(0, 1, 3, 2));
        NDArray scores =
                SequenceMask.of(inputs, STEPS)
                        .map(mask -> products.add(penalties(mask, x)))
                        .orElse(products);
        NDArray mixed =
                DropoutBlock.dropout(Autocast.float32(scores).softmax(-1), dropout, training)
                        .singletonOrThrow()
                        .matMul(projected.get(2))
                        .transpose(0, 2, 1, 3)
                        .reshape(rows, length, features);
        return output.forward(parameterStore, new NDList(mixed), training);
    }

    /** Returns numbers (N, 1, 1, L) to add to the scores, so that padding gets no attention. */
    private static NDArray penalties(SequenceMask mask, NDArray x) {
        NDManager manager = x.getManager();
        Shape shape = new Shape(x.size(0), 1, 1, x.size(STEPS));
        // Finite, so that the softmax over padding only is defined.
        NDArray none =
                manager.zeros(new Shape(x.size(0), 1, x.size(STEPS)), Autocast.typeBeside(x));
        return mask.replace(none, 2, PENALTY).reshape(shape);
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        output.initialize(manager, dataType, inputShapes[0]);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }
}
