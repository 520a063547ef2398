/** How good predictions are. */
package dev.condyle.runtime.evaluate;
