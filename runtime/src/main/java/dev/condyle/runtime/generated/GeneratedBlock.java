package dev.condyle.runtime.generated;

import ai.djl.nn.Block;

/**
 * A generated block. In mixed precision, user code that it calls receives float32 arrays; all other
 * operations are known.
 */
public interface GeneratedBlock extends Block {}
