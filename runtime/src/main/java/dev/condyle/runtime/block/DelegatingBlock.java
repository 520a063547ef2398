package dev.condyle.runtime.block;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.AbstractBaseBlock;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A block that stands for another. Its children and parameters are those of the other, so that it
 * leaves no trace in names and files.
 */
public abstract class DelegatingBlock extends AbstractBaseBlock {

    /** A block of a version of its own. */
    public DelegatingBlock(byte version) {
        super(version);
    }

    /** The block that it stands for. */
    public abstract Block block();

    /** Gets ready to read parameters that were saved with the input shapes that this has now. */
    protected void beforeLoad() {}

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return block().forward(parameterStore, inputs, training, params);
    }

    @Override
    public BlockList getChildren() {
        return block().getChildren();
    }

    @Override
    public ParameterList getDirectParameters() {
        return block().getDirectParameters();
    }

    @Override
    public void saveParameters(DataOutputStream os) throws IOException {
        os.write(version);
        saveMetadata(os);
        block().saveParameters(os);
    }

    @Override
    public void loadParameters(NDManager manager, DataInputStream is)
            throws IOException, MalformedModelException {
        loadMetadata(is.readByte(), is);
        beforeLoad();
        block().loadParameters(manager, is);
    }
}
