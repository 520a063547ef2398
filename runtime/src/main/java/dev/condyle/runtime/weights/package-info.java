/** Reports and exceptions about saved weights. */
package dev.condyle.runtime.weights;
