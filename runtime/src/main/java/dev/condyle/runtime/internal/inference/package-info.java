/** A network with its weights on a device. */
package dev.condyle.runtime.internal.inference;
