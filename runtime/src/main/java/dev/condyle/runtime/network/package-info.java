/**
 * The description of an image network as data, and its conversion to a DJL block with named
 * weights. Implement {@link dev.condyle.runtime.network.Network} to add a custom network.
 */
@NullMarked
package dev.condyle.runtime.network;

import org.jspecify.annotations.NullMarked;
