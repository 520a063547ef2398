/**
 * Problems as values, with messages and locations, and the class that reports them to the compiler.
 */
@NullMarked
package dev.condyle.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
