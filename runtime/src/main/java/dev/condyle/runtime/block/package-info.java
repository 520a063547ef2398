/**
 * DJL blocks for layers and heads that DJL lacks or implements differently. Parameters have the
 * names that PyTorch uses. Generated blocks use the public types, which can also be used in any
 * other DJL network.
 */
@NullMarked
package dev.condyle.runtime.block;

import org.jspecify.annotations.NullMarked;
