package dev.condyle.runtime.model;

import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.internal.inference.ChainBlock;

/** A dense head with two classes over the columns of a record. */
final class HeadOverColumns extends ChainBlock {

    private final ColumnsBlock columns;
    private final Linear head;

    HeadOverColumns(RecordEncoder<?> encoder) {
        super(2);
        columns = addChildBlock("columns", encoder.block());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
    }

    @Override
    public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
        return columns.forward(store, inputs, training);
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }
}
