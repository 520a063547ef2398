/** The training loop: losses, optimizer updates, phases. */
package dev.condyle.runtime.internal.loop;
