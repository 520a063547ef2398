package dev.condyle.runtime.generated;

import ai.djl.nn.Block;

/** A generated block. Its own forward pass consists of known operations. */
public interface GeneratedBlock extends Block {}
