package dev.condyle.runtime.network;

import ai.djl.nn.Block;

/** Receives the layers of a network as they are created. */
interface Layers {

    /**
     * Adds a layer.
     *
     * @param name its full name
     * @param layer the layer
     * @return the layer
     */
    <B extends Block> B add(String name, B layer);
}
