/**
 * Networks for pictures that a classifier can stand on. Each is described once, as an {@link
 * dev.condyle.runtime.network.Architecture}; its DJL block, the names of its weights and their
 * number come from that description.
 */
package dev.condyle.runtime.network;
