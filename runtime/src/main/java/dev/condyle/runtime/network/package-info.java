/**
 * How an image network is described as data, and how that description is turned into a DJL block
 * with named weights. Implement {@link dev.condyle.runtime.network.Network} to add a custom
 * network.
 */
@NullMarked
package dev.condyle.runtime.network;

import org.jspecify.annotations.NullMarked;
