package dev.condyle.runtime.generated;

import ai.djl.nn.Block;
import java.util.List;

/** A classifier over one network, most often a pretrained one for pictures. */
public interface TransferBlock extends BranchBlock {

    /** The network, without its pooling. Its weights are those of this block. */
    Block backbone();

    @Override
    default List<Block> backbones() {
        return List.of(backbone());
    }
}
