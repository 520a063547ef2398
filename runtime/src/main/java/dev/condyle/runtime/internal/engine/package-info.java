/** DJL's engine: start-up, random seeds, threads, memory of graphs and weights. */
@NullMarked
package dev.condyle.runtime.internal.engine;

import org.jspecify.annotations.NullMarked;
