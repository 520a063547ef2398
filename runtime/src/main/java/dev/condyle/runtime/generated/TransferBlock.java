package dev.condyle.runtime.generated;

import ai.djl.nn.Block;
import java.util.List;

/** A classifier with one backbone, usually a pretrained image network. */
public interface TransferBlock extends BranchBlock {

    /** Returns the backbone, without pooling. It shares its weights with this block. */
    Block backbone();

    @Override
    default List<Block> backbones() {
        return List.of(backbone());
    }
}
