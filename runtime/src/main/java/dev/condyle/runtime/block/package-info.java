/**
 * Blocks that DJL does not have, or has in a way that is not enough here. Each is a DJL block like
 * any other: it can stand in a {@code SequentialBlock} and be trained by DJL's own trainer. Its
 * parameters are named as PyTorch names them.
 */
package dev.condyle.runtime.block;
