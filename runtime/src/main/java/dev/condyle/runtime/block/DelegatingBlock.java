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
 * A block that delegates to another block. It has the children and parameters of that block, so it
 * does not appear in parameter names or files.
 */
public abstract class DelegatingBlock extends AbstractBaseBlock {

    /** Creates a block with a version number, which DJL writes with the parameters. */
    public DelegatingBlock(byte version) {
        super(version);
    }

    /** Returns the block that this block delegates to. */
    public abstract Block block();

    /** Prepares for loading parameters that were saved with the current input shapes. */
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
