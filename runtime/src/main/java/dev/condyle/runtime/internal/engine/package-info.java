/** DJL's engine: start-up, random seeds, memory of the autograd graph. */
package dev.condyle.runtime.internal.engine;
