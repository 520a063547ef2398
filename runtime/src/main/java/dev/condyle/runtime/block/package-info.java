/**
 * DJL blocks for layers and heads that DJL lacks or implements differently. Parameters have the
 * names that PyTorch uses. Public types are for generated blocks, and can be used in any DJL
 * network.
 */
@NullMarked
package dev.condyle.runtime.block;

import org.jspecify.annotations.NullMarked;
